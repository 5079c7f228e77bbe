package io.squall.model;

import java.time.Instant;

/// A named set of rules about an instance's traffic.
///
/// @param version how often its rules have been changed
public record SecurityGroup(
        SecurityGroupId id,
        AccountId account,
        RegionId region,
        ProjectId project,
        String name,
        String description,
        long version,
        Instant createdAt)
        implements Regional {

    /// The group that every account has from the start.
    public static final String DEFAULT = "default";

    public SecurityGroup with(String name, String description) {
        return new SecurityGroup(id, account, region, project, name, description, version, createdAt);
    }

    /// With other rules.
    public SecurityGroup changed() {
        return new SecurityGroup(id, account, region, project, name, description, version + 1, createdAt);
    }

    public boolean isDefault() {
        return name.equals(DEFAULT);
    }
}
