package io.squall.engine.purchase;

import io.squall.engine.Command;
import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.model.Order;
import io.squall.model.OrderId;
import java.util.List;

/// Cancels orders that wait for money.
public record CancelOrders(List<OrderId> ids) implements Command<Settled> {

    public CancelOrders {
        ids = List.copyOf(ids);
    }

    @Override
    public Settled run(Transaction tx) {
        var unpaid = UnpaidOrders.of(tx, ids);
        unpaid.forEach(order -> tx.own(Kinds.ORDERS).put(order.in(Order.State.CANCELLED)));
        return UnpaidOrders.settled(ids, unpaid);
    }
}
