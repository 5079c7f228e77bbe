package io.squall.engine.floatingip;

import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.model.AddressUsage;
import io.squall.model.Quota;
import io.squall.model.Rejection.DailyLimitReached;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/// How many public addresses an account may ask for on one day in one region.
final class DailyLimits {

    static final long REPLACEMENTS = 10;

    private static final int APPLICATIONS_PER_ADDRESS = 2;
    private static final ZoneOffset DAYS_BEGIN_IN = ZoneOffset.ofHours(8);

    private DailyLimits() {}

    /// What was asked for today.
    static AddressUsage today(Transaction tx) {
        var caller = tx.caller();
        var day = midnight(tx.now());
        return tx.own(Kinds.ADDRESS_USAGES)
                .find(AddressUsage.Key.of(caller.account(), caller.region()))
                .filter(usage -> usage.day().equals(day))
                .orElseGet(() -> new AddressUsage(caller.account(), caller.region(), day, 0, 0));
    }

    private static Instant midnight(Instant moment) {
        return moment.atOffset(DAYS_BEGIN_IN).truncatedTo(ChronoUnit.DAYS).toInstant();
    }

    /// How many floating IPs may be applied for: twice as many as may be had.
    static long applications(Transaction tx) {
        var addresses = tx.account().quotas().limit(Quota.FLOATING_IPS);
        return addresses > Long.MAX_VALUE / APPLICATIONS_PER_ADDRESS
                ? Long.MAX_VALUE
                : addresses * APPLICATIONS_PER_ADDRESS;
    }

    static void requireApplications(Transaction tx, long wanted) {
        require("floating IPs", applications(tx), today(tx).applied(), wanted);
    }

    static void requireReplacement(Transaction tx) {
        require("instances' own addresses", REPLACEMENTS, today(tx).replaced(), 1);
    }

    private static void require(String what, long limit, long used, long wanted) {
        if (used > limit - wanted) {
            throw new DailyLimitReached(what, limit, used, wanted).raise();
        }
    }

    static void count(Transaction tx, long applied, long replaced) {
        tx.own(Kinds.ADDRESS_USAGES).put(today(tx).plus(applied, replaced));
    }
}
