package io.squall.engine.rehearsal;

import io.squall.engine.Command;
import io.squall.engine.Done;
import io.squall.engine.Transaction;

/// Ends all rehearsals, and forgets them.
public record ClearRehearsals() implements Command<Done> {

    @Override
    public Done run(Transaction tx) {
        Rehearsals.all(tx).clear();
        Rehearsals.settle(tx);
        return Done.DONE;
    }
}
