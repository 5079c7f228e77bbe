package io.squall.model;

import java.time.Instant;
import java.util.Optional;

/// That an account pays for a resource.
///
/// @param priceCents for a month in advance, or for an hour
/// @param paidUntil when the next payment is due, or the resource's time is over
public record Subscription(
        Key id,
        AccountId account,
        ResourceType type,
        Charging charging,
        long priceCents,
        Instant since,
        Instant paidUntil,
        Renewal renewal)
        implements Owned, Changing {

    /// A resource is paid for once, so it names what pays for it.
    public record Key(String value) implements Id {
        public static Key of(Id resource) {
            return new Key(resource.value());
        }
    }

    /// When a resource is paid for.
    public enum Charging {
        /// For months, in advance.
        PREPAID,
        /// For every hour that begins.
        HOURLY
    }

    /// What happens at the end of the time that was paid for.
    public enum Renewal {
        BY_HAND,
        BY_ITSELF,
        NEVER
    }

    @Override
    public Optional<Instant> dueAt() {
        return charging == Charging.HOURLY || renewal == Renewal.BY_ITSELF ? Optional.of(paidUntil) : Optional.empty();
    }

    public Subscription costing(long priceCents) {
        return new Subscription(id, account, type, charging, priceCents, since, paidUntil, renewal);
    }

    public Subscription paidUntil(Instant paidUntil) {
        return new Subscription(id, account, type, charging, priceCents, since, paidUntil, renewal);
    }

    public Subscription with(Renewal renewal) {
        return new Subscription(id, account, type, charging, priceCents, since, paidUntil, renewal);
    }
}
