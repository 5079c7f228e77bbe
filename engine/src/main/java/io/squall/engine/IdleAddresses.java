package io.squall.engine;

import io.squall.model.FloatingIp;
import io.squall.model.FloatingIpId;
import io.squall.model.ResourceType;
import io.squall.model.Subscription.Charging;
import java.time.Instant;

/// Charges for floating IPs by the hour, as long as they lead nowhere.
public final class IdleAddresses {

    private IdleAddresses() {}

    /// Lets a floating IP lead nowhere from now on, at its price.
    ///
    /// @param since when it left where it led
    public static FloatingIp release(Transaction tx, FloatingIp floatingIp, Instant since) {
        var idle = tx.floatingIps().put(floatingIp.idle(since));
        if (idle.idleCents() == 0) {
            return idle;
        }
        Billing.begin(tx, idle.id(), ResourceType.FLOATING_IP, Charging.HOURLY, idle.idleCents(), 1);
        return tx.floatingIps().put(idle.unpaid(Billing.wallet(tx).isOverdrawn()));
    }

    /// Marks what could not be paid, and what could be again.
    static void collected(Transaction tx, FloatingIpId id) {
        tx.all(Kinds.FLOATING_IPS)
                .find(id)
                .map(floatingIp -> floatingIp.unpaid(Billing.wallet(tx).isOverdrawn()))
                .ifPresent(tx.all(Kinds.FLOATING_IPS)::put);
    }

    /// Whether nothing can be done with a floating IP until the account no longer owes.
    public static boolean isSuspended(Transaction tx, FloatingIp floatingIp) {
        return floatingIp.unpaid() && Billing.wallet(tx).isOverdrawn();
    }
}
