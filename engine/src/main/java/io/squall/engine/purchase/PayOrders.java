package io.squall.engine.purchase;

import io.squall.engine.Billing;
import io.squall.engine.Command;
import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.model.Order;
import io.squall.model.OrderId;
import java.util.List;

/// Pays orders that wait for money: all of them, or none if there is too little. Those that cannot be paid, as they
/// were
/// already or as what they are about is gone, do not keep the others from it.
public record PayOrders(List<OrderId> ids) implements Command<Settled> {

    public PayOrders {
        ids = List.copyOf(ids);
    }

    @Override
    public Settled run(Transaction tx) {
        var payable = UnpaidOrders.of(tx, ids).stream()
                .filter(order -> UnpaidOrders.subscription(tx, order).isPresent())
                .toList();
        var price = payable.stream().mapToLong(Order::priceCents).sum();
        Billing.requireMoney(tx, price);
        Billing.take(tx, price);
        payable.forEach(order -> {
            UnpaidOrders.subscription(tx, order).ifPresent(paid -> Billing.renewed(tx, paid));
            tx.own(Kinds.ORDERS).put(order.in(Order.State.DELIVERED));
        });
        return UnpaidOrders.settled(ids, payable);
    }
}
