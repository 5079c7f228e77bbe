package io.squall.engine.floatingip;

import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.engine.floatingip.FloatingIpLimits.Limits;
import io.squall.model.AddressUsage;
import io.squall.model.Quota;
import io.squall.model.Service;
import java.util.Set;

/// How many floating IPs the caller may have in its region, and how many it has.
public record FloatingIpLimits() implements Query<Limits> {

    /// Limits, and how much of them is used.
    ///
    /// @param applications how many may be applied for on a day
    /// @param replacements how many instances may get an address of their own for one on a day
    public record Limits(long quota, long used, long applications, long replacements, AddressUsage today) {}

    @Override
    public Set<Service> needs() {
        return Set.of(Service.NETWORK);
    }

    @Override
    public Limits run(Transaction tx) {
        return new Limits(
                tx.account().quotas().limit(Quota.FLOATING_IPS),
                tx.floatingIps().list().size(),
                DailyLimits.applications(tx),
                DailyLimits.REPLACEMENTS,
                DailyLimits.today(tx));
    }
}
