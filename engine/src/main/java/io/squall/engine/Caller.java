package io.squall.engine;

import io.squall.model.AccountId;
import io.squall.model.RegionId;
import io.squall.model.Role;
import io.squall.model.UserId;

/// On whose behalf a command runs.
///
/// @param region where it was sent
public record Caller(AccountId account, UserId user, Role role, RegionId region) {

    /// Whoever runs the cloud. Owns nothing.
    public static final Caller OPERATOR =
            new Caller(new AccountId("operator"), new UserId("operator"), Role.ADMINISTRATOR, new RegionId(""));
}
