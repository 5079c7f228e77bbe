package io.squall.model;

import java.util.EnumMap;
import java.util.Map;

/// What things cost, in cents for a month that is paid in advance. By the hour it is half as much again.
///
/// @param diskGb by the type of the volume
/// @param trafficGb for each GB, whenever it flows
public record Tariff(
        long vcpu,
        long ramGb,
        Map<Volume.Type, Long> diskGb,
        long bandwidthMbps,
        long trafficGb,
        long loadBalancer,
        long idleAddress) {

    private static final long HOURS_PER_MONTH = 30L * 24;

    public static final Tariff DEFAULT = new Tariff(
            3_000,
            1_500,
            Map.of(
                    Volume.Type.HDD,
                    30L,
                    Volume.Type.PREMIUM,
                    50L,
                    Volume.Type.SSD,
                    100L,
                    Volume.Type.LOCAL_HDD,
                    20L,
                    Volume.Type.LOCAL_SSD,
                    80L),
            2_500,
            80,
            1_440,
            14_400);

    public Tariff {
        var prices = new EnumMap<Volume.Type, Long>(Volume.Type.class);
        prices.putAll(diskGb);
        diskGb = Map.copyOf(prices);
    }

    /// An instance without its disks, for a month.
    public long month(Flavor flavor) {
        return flavor.vcpus() * vcpu + Math.ceilDiv(flavor.ramMb(), 1024) * ramGb;
    }

    /// A volume for a month.
    public long month(Volume.Type type, long gigabytes) {
        return diskGb.getOrDefault(type, 0L) * gigabytes;
    }

    /// The way to the internet for a month; nothing, where each GB is paid for when it flows.
    public long month(Internet internet) {
        return internet.charge() == Internet.Charge.TRAFFIC ? 0 : bandwidthMbps * internet.bandwidthMbps();
    }

    /// The price for an hour of what costs `monthCents` a month.
    public static long hour(long monthCents) {
        return Math.ceilDiv(monthCents * 3, 2 * HOURS_PER_MONTH);
    }
}
