package io.squall.engine.instance;

import io.squall.model.Flavor;
import io.squall.model.Internet;
import io.squall.model.Subscription.Charging;
import io.squall.model.Tariff;
import java.util.List;

/// What an instance costs.
public final class InstancePrice {

    private InstancePrice() {}

    /// The price in cents, for a month in advance or for an hour.
    public static long of(Tariff tariff, Flavor flavor, List<Disk> disks, Internet internet, Charging charging) {
        var disksCents = disks.stream()
                .mapToLong(disk -> tariff.month(disk.type(), disk.sizeGb()))
                .sum();
        var month = tariff.month(flavor) + disksCents + tariff.month(internet);
        return charging == Charging.HOURLY ? Tariff.hour(month) : month;
    }
}
