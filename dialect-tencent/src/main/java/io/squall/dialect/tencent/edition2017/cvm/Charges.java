package io.squall.dialect.tencent.edition2017.cvm;

import io.squall.dialect.tencent.edition2017.action.NamedErrors;
import io.squall.dialect.tencent.parameter.Flaw;
import io.squall.dialect.tencent.parameter.Parameters;
import io.squall.engine.instance.DescribePaidInstances.Paid;
import io.squall.engine.instance.Payment;
import io.squall.model.Internet;
import io.squall.model.Internet.Charge;
import io.squall.model.Subscription.Charging;
import io.squall.model.Subscription.Renewal;
import java.util.Map;
import java.util.Optional;

/// How instances and their way to the internet are paid for, in the words of the edition.
final class Charges {

    static final String INTERNET = "InternetAccessible";
    static final String BANDWIDTH = "InternetMaxBandwidthOut";
    private static final int MAX_MBPS = 1_000;
    private static final int ONE_YEAR = 12;
    private static final int MAX_MONTHS = 36;
    private static final String PREPAID_BANDWIDTH = "BANDWIDTH_PREPAID";
    private static final String HOURLY_BANDWIDTH = "BANDWIDTH_POSTPAID_BY_HOUR";
    private static final String TRAFFIC = "TRAFFIC_POSTPAID_BY_HOUR";
    private static final Map<String, Charging> INSTANCES =
            Map.of("PREPAID", Charging.PREPAID, "POSTPAID_BY_HOUR", Charging.HOURLY);
    private static final Map<String, Charge> BANDWIDTHS =
            Map.of(PREPAID_BANDWIDTH, Charge.BANDWIDTH, HOURLY_BANDWIDTH, Charge.BANDWIDTH, TRAFFIC, Charge.TRAFFIC);
    private static final Map<String, Renewal> RENEWALS = Map.of(
            "NOTIFY_AND_AUTO_RENEW", Renewal.BY_ITSELF,
            "NOTIFY_AND_MANUAL_RENEW", Renewal.BY_HAND,
            "DISABLE_NOTIFY_AND_MANUAL_RENEW", Renewal.NEVER);

    private Charges() {}

    /// `InstanceChargeType` and `InstanceChargePrepaid`.
    static Payment payment(Parameters parameters) {
        var charging =
                parameters.optionalChoice("InstanceChargeType", INSTANCES).orElse(Charging.HOURLY);
        return charging == Charging.HOURLY
                ? Payment.HOURLY
                : new Payment(
                        charging,
                        months(parameters),
                        renewal(parameters.object("InstanceChargePrepaid")).orElse(Renewal.BY_ITSELF));
    }

    /// `InstanceChargePrepaid.Period`: up to a year, two or three.
    static int months(Parameters parameters) {
        var prepaid = parameters.object("InstanceChargePrepaid");
        prepaid.text("Period");
        var strict = NamedErrors.calling(prepaid, "InvalidPeriod");
        var months = strict.integer("Period", 1, MAX_MONTHS);
        if (months > ONE_YEAR && months % ONE_YEAR != 0) {
            throw strict.wrong("Period", "must be 1 to 12, 24 or 36");
        }
        return months;
    }

    static Optional<Renewal> renewal(Parameters parameters) {
        return parameters.optionalChoice("RenewFlag", RENEWALS);
    }

    /// `InternetAccessible`.
    static Internet internet(Parameters parameters, Charging charging) {
        var internet = parameters.object(INTERNET);
        var mbps = internet.optionalInteger(BANDWIDTH, 0, MAX_MBPS).orElse(0);
        var charge = internet.optionalChoice("InternetChargeType", BANDWIDTHS).orElse(Charge.TRAFFIC);
        var other = charging == Charging.PREPAID ? HOURLY_BANDWIDTH : PREPAID_BANDWIDTH;
        if (internet.optionalText("InternetChargeType").equals(Optional.of(other))) {
            throw internet.wrong(
                    Flaw.CONFLICTING, "InternetChargeType", other + " does not go with the InstanceChargeType");
        }
        return new Internet(mbps, charge, Optional.empty(), Optional.empty());
    }

    /// Whether instances get addresses of their own.
    static boolean isReachable(Parameters parameters, Internet internet) {
        var accessible = parameters.object(INTERNET);
        var wanted = accessible.optionalBoolean("PublicIpAssigned");
        if (internet.bandwidthMbps() == 0 && wanted.orElse(false)) {
            throw accessible.wrong(Flaw.CONFLICTING, "PublicIpAssigned", "needs a bandwidth");
        }
        return internet.bandwidthMbps() > 0 && wanted.orElse(true);
    }

    /// How the instance is paid for.
    static String of(Paid paid) {
        return isHourly(paid) ? "POSTPAID_BY_HOUR" : "PREPAID";
    }

    /// How its way to the internet is paid for.
    static String ofInternet(Paid paid) {
        if (paid.description().instance().internet().charge() == Charge.TRAFFIC) {
            return TRAFFIC;
        }
        return isHourly(paid) ? HOURLY_BANDWIDTH : PREPAID_BANDWIDTH;
    }

    static boolean isHourly(Paid paid) {
        return paid.subscription()
                .filter(known -> known.charging() == Charging.HOURLY)
                .isPresent();
    }

    static String of(Renewal renewal) {
        return switch (renewal) {
            case BY_ITSELF -> "NOTIFY_AND_AUTO_RENEW";
            case BY_HAND -> "NOTIFY_AND_MANUAL_RENEW";
            case NEVER -> "DISABLE_NOTIFY_AND_MANUAL_RENEW";
        };
    }
}
