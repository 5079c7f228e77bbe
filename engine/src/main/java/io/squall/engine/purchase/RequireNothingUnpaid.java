package io.squall.engine.purchase;

import io.squall.engine.Done;
import io.squall.engine.Kinds;
import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.model.Rejection.OrderUnpaid;

/// Refuses, if an order of the caller's account waits for money.
public record RequireNothingUnpaid() implements Query<Done> {

    @Override
    public Done run(Transaction tx) {
        tx.own(Kinds.ORDERS).list(Kinds.UNPAID, tx.caller().account().value()).stream()
                .findFirst()
                .ifPresent(order -> {
                    throw new OrderUnpaid(order.id()).raise();
                });
        return Done.DONE;
    }
}
