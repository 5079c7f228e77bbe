package io.squall.model;

/// A named set of rules about an instance's traffic.
public record SecurityGroup(SecurityGroupId id, AccountId account, String name, String description) implements Owned {

    /// The group that every account has from the start.
    public static final String DEFAULT = "default";
}
