package io.squall.engine.instance;

import io.squall.engine.Billing;
import io.squall.engine.Command;
import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.engine.zone.Zones;
import io.squall.model.Flavor;
import io.squall.model.Instance.State;
import io.squall.model.Instance.Task;
import io.squall.model.InstanceId;
import io.squall.model.Order;
import io.squall.model.Rejection.CoresShared;
import io.squall.model.ResourceType;
import io.squall.model.Service;
import io.squall.model.Subscription.Charging;
import io.squall.model.Subscription.Renewal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Pays for more months of a prepaid instance.
///
/// @param renewal what is to happen at the end of them; the same as before, when absent
public record RenewInstance(InstanceId id, int months, Optional<Renewal> renewal) implements Command<Order> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.COMPUTE);
    }

    @Override
    public Order run(Transaction tx) {
        var instance = tx.instances().get(ResourceType.INSTANCE, id);
        Instances.requireNot(instance, task -> task == Task.Kind.DELETING);
        var paid = Billing.require(tx, id, ResourceType.INSTANCE, Charging.PREPAID);
        if (instance.flavor().purpose() == Flavor.Purpose.SHARED) {
            throw new CoresShared(id).raise();
        }
        Instances.require(instance, List.of(State.ACTIVE, State.STOPPED, State.BUILDING));
        var price = paid.priceCents() * months;
        Zones.requireAvailable(tx.all(Kinds.ZONES).find(instance.zone()).orElseThrow());
        Billing.requirePurchase(tx, price);
        Billing.take(tx, price);
        var renewed = paid.paidUntil(Billing.months(paid.paidUntil(), months));
        tx.own(Kinds.SUBSCRIPTIONS).put(renewed.with(renewal.orElse(paid.renewal())));
        return Billing.order(tx, ResourceType.INSTANCE, Order.Action.RENEW, List.of(id.value()), price);
    }
}
