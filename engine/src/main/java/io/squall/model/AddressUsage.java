package io.squall.model;

import java.time.Instant;

/// How often an account has asked for public addresses in a region on one day.
///
/// @param day when it began
/// @param applied how many floating IPs were applied for
/// @param replaced how many instances got an address of their own for a floating IP that left them
public record AddressUsage(AccountId account, RegionId region, Instant day, long applied, long replaced)
        implements Regional {

    /// There is one for an account and a region, of the last day on which anything was asked for.
    public record Key(String value) implements Id {
        public static Key of(AccountId account, RegionId region) {
            return new Key(account.value() + "/" + region.value());
        }
    }

    @Override
    public Key id() {
        return Key.of(account, region);
    }

    public AddressUsage plus(long applied, long replaced) {
        return new AddressUsage(account, region, day, this.applied + applied, this.replaced + replaced);
    }
}
