package io.squall.model;

import java.time.Instant;
import java.util.Optional;

/// A layer-2 network.
///
/// @param owner absent for the provider's own
/// @param cidr the block in which its subnets lie; absent, if there was none to begin with
/// @param external whether it leads outside, and so hands out floating IPs
/// @param shared whether accounts other than the owner's see it
/// @param multicast whether it carries multicast packets
public record Network(
        NetworkId id,
        RegionId region,
        Optional<AccountId> owner,
        String name,
        Optional<Cidr> cidr,
        boolean external,
        boolean shared,
        boolean multicast,
        Instant createdAt)
        implements Noun {

    public boolean isVisibleTo(AccountId account) {
        return shared || isOwnedBy(account);
    }

    public boolean isOwnedBy(AccountId account) {
        return owner.equals(Optional.of(account));
    }

    public Network shared(boolean shared) {
        return new Network(id, region, owner, name, cidr, external, shared, multicast, createdAt);
    }

    public Network named(String name) {
        return new Network(id, region, owner, name, cidr, external, shared, multicast, createdAt);
    }

    public Network multicast(boolean multicast) {
        return new Network(id, region, owner, name, cidr, external, shared, multicast, createdAt);
    }
}
