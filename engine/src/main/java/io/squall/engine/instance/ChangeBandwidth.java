package io.squall.engine.instance;

import io.squall.engine.Billing;
import io.squall.engine.Command;
import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.model.Instance;
import io.squall.model.InstanceId;
import io.squall.model.Internet.Charge;
import io.squall.model.Rejection.BandwidthOutOfRange;
import io.squall.model.ResourceType;
import io.squall.model.Service;
import io.squall.model.Subscription;
import io.squall.model.Subscription.Charging;
import java.util.Set;

/// Gives an instance that is paid for by the hour more bandwidth or less.
///
/// @param bandwidthMbps in Mbps
/// @param orTraffic whether a prepaid one will do that pays for its traffic
public record ChangeBandwidth(InstanceId id, int bandwidthMbps, boolean orTraffic) implements Command<Instance> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.COMPUTE, Service.NETWORK);
    }

    @Override
    public Instance run(Transaction tx) {
        var instance = tx.instances().get(ResourceType.INSTANCE, id);
        requireInRange(bandwidthMbps, 0, instance.internet().charge());
        var paid = paid(tx, instance);
        var internet = instance.internet().with(bandwidthMbps);
        var price = InstancePrice.of(
                tx.settings().tariff(), instance.flavor(), Instances.disks(tx, instance), internet, paid.charging());
        if (price > paid.priceCents()) {
            Billing.requireMoney(tx, price);
        }
        tx.own(Kinds.SUBSCRIPTIONS).put(paid.costing(price));
        return tx.instances().put(instance.change().internet(internet).at(tx.now()));
    }

    private Subscription paid(Transaction tx, Instance instance) {
        return Billing.find(tx, id)
                .filter(paid -> orTraffic && instance.internet().charge() == Charge.TRAFFIC)
                .orElseGet(() -> Billing.require(tx, id, ResourceType.INSTANCE, Charging.HOURLY));
    }

    static void requireInRange(int bandwidthMbps, int min, Charge charge) {
        var max = charge == Charge.TRAFFIC ? 100 : 200;
        if (bandwidthMbps < min || bandwidthMbps > max) {
            throw new BandwidthOutOfRange(bandwidthMbps, min, max).raise();
        }
    }
}
