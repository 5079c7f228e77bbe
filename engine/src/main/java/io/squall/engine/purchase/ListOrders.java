package io.squall.engine.purchase;

import io.squall.engine.Kinds;
import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.model.Order;
import io.squall.model.OrderId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The orders of the caller's account in all regions, the latest first.
///
/// @param ids all, when empty
/// @param from the earliest moment
/// @param to the latest moment
public record ListOrders(Set<OrderId> ids, Optional<Instant> from, Optional<Instant> to) implements Query<List<Order>> {

    public ListOrders {
        ids = Set.copyOf(ids);
    }

    @Override
    public List<Order> run(Transaction tx) {
        return tx.own(Kinds.ORDERS).list().reversed().stream()
                .filter(order -> ids.isEmpty() || ids.contains(order.id()))
                .filter(order -> from.isEmpty() || !order.createdAt().isBefore(from.get()))
                .filter(order -> to.isEmpty() || !order.createdAt().isAfter(to.get()))
                .toList();
    }
}
