package io.squall.model;

import java.util.EnumMap;
import java.util.Map;

/// The limits of one account; what is not named here is unlimited.
public record Quotas(Map<Quota, Long> limits) {

    public static final Quotas UNLIMITED = new Quotas(Map.of());

    public Quotas {
        limits = Map.copyOf(limits);
    }

    public long limit(Quota quota) {
        return limits.getOrDefault(quota, Long.MAX_VALUE);
    }

    /// These limits, with `changes` put over them.
    public Quotas with(Map<Quota, Long> changes) {
        var merged = new EnumMap<Quota, Long>(Quota.class);
        merged.putAll(limits);
        merged.putAll(changes);
        return new Quotas(merged);
    }
}
