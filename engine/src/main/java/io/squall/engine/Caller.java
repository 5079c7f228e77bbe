package io.squall.engine;

import io.squall.model.AccountId;
import io.squall.model.RegionId;
import io.squall.model.Role;
import io.squall.model.UserId;

/// On whose behalf a command runs.
///
/// @param region where it was sent
/// @param naming how its new resources are called
public record Caller(AccountId account, UserId user, Role role, RegionId region, Naming naming) {

    /// Whoever runs the cloud. Owns nothing.
    public static final Caller OPERATOR =
            new Caller(new AccountId("operator"), new UserId("operator"), Role.ADMINISTRATOR, RegionId.EVERYWHERE);

    public Caller(AccountId account, UserId user, Role role, RegionId region) {
        this(account, user, role, region, Naming.UUIDS);
    }
}
