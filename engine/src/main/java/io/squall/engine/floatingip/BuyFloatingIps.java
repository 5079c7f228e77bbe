package io.squall.engine.floatingip;

import io.squall.engine.Billing;
import io.squall.engine.Command;
import io.squall.engine.IdleAddresses;
import io.squall.engine.PublicAddresses;
import io.squall.engine.Transaction;
import io.squall.model.FloatingIp;
import io.squall.model.Quota;
import io.squall.model.Rejection.NotForSale;
import io.squall.model.Service;
import io.squall.model.Tariff;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Takes floating IPs out of the region's pools, which cost money while they lead nowhere. The quota is a region's.
public record BuyFloatingIps(int count) implements Command<List<FloatingIp>> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.NETWORK);
    }

    @Override
    public List<FloatingIp> run(Transaction tx) {
        tx.checkQuota(Quota.FLOATING_IPS, tx.floatingIps().list().size(), count);
        DailyLimits.requireApplications(tx, count);
        if (PublicAddresses.free(tx) < count) {
            throw new NotForSale("another public address in this region").raise();
        }
        var price = idleCents(tx);
        Billing.requirePurchase(tx, price * count);
        DailyLimits.count(tx, count, 0);
        var bought = new ArrayList<FloatingIp>();
        for (var i = 0; i < count; i++) {
            bought.add(IdleAddresses.release(tx, FloatingIps.fresh(tx, PublicAddresses.take(tx), price), tx.now()));
        }
        return bought;
    }

    /// What an hour costs in which a floating IP leads nowhere.
    static long idleCents(Transaction tx) {
        return Tariff.hour(tx.settings().tariff().idleAddress());
    }
}
