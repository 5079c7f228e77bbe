package io.squall.model;

import java.util.Optional;

/// A layer-2 network.
///
/// @param owner absent for the provider's own
/// @param external whether it leads outside, and so hands out floating IPs
/// @param shared whether accounts other than the owner's see it
public record Network(
        NetworkId id, RegionId region, Optional<AccountId> owner, String name, boolean external, boolean shared)
        implements Noun {

    public boolean isVisibleTo(AccountId account) {
        return shared || isOwnedBy(account);
    }

    public boolean isOwnedBy(AccountId account) {
        return owner.equals(Optional.of(account));
    }

    public Network shared(boolean shared) {
        return new Network(id, region, owner, name, external, shared);
    }
}
