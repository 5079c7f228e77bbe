package io.squall.engine.purchase;

import io.squall.model.OrderId;
import java.util.List;

/// How it went with several orders.
public record Settled(List<OrderId> done, List<OrderId> failed) {

    public Settled {
        done = List.copyOf(done);
        failed = List.copyOf(failed);
    }
}
