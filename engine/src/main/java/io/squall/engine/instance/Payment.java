package io.squall.engine.instance;

import io.squall.model.Subscription.Charging;
import io.squall.model.Subscription.Renewal;

/// How something that is bought is paid for.
///
/// @param months for how long in advance, if that is how
/// @param renewal what is to happen at the end of that time
public record Payment(Charging charging, int months, Renewal renewal) {

    public static final Payment HOURLY = new Payment(Charging.HOURLY, 0, Renewal.BY_HAND);

    public static Payment prepaid(int months) {
        return new Payment(Charging.PREPAID, months, Renewal.BY_HAND);
    }

    /// How many times the price is taken at once.
    public int periods() {
        return charging == Charging.HOURLY ? 1 : months;
    }
}
