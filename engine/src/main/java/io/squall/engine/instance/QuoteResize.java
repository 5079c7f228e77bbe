package io.squall.engine.instance;

import io.squall.engine.Query;
import io.squall.engine.Transaction;

/// What another size of an instance would cost for the rest of its time, in cents.
public record QuoteResize(ResizePaidInstance resize) implements Query<Long> {

    @Override
    public Long run(Transaction tx) {
        return resize.quote(tx);
    }
}
