package io.squall.engine.purchase;

import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.model.Order;
import io.squall.model.OrderId;
import io.squall.model.Subscription;
import java.util.List;
import java.util.Optional;

/// Finds orders that wait for money.
final class UnpaidOrders {

    private UnpaidOrders() {}

    static List<Order> of(Transaction tx, List<OrderId> ids) {
        return ids.stream()
                .distinct()
                .flatMap(id -> tx.own(Kinds.ORDERS).find(id).stream())
                .filter(Order::isUnpaid)
                .toList();
    }

    /// What pays for the resource of an order, if the resource is still there.
    static Optional<Subscription> subscription(Transaction tx, Order order) {
        return tx.own(Kinds.SUBSCRIPTIONS)
                .find(new Subscription.Key(order.resources().getFirst()));
    }

    /// The orders that were settled, and those of the list that were not.
    static Settled settled(List<OrderId> asked, List<Order> done) {
        var settled = done.stream().map(Order::id).toList();
        return new Settled(
                settled,
                asked.stream().distinct().filter(id -> !settled.contains(id)).toList());
    }
}
