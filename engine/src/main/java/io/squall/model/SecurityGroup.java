package io.squall.model;

/// A named set of rules about an instance's traffic.
public record SecurityGroup(
        SecurityGroupId id, AccountId account, RegionId region, ProjectId project, String name, String description)
        implements Regional {

    /// The group that every account has from the start.
    public static final String DEFAULT = "default";

    public SecurityGroup with(String name, String description) {
        return new SecurityGroup(id, account, region, project, name, description);
    }
}
