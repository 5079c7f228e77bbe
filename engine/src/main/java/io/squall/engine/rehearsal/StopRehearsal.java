package io.squall.engine.rehearsal;

import io.squall.engine.Command;
import io.squall.engine.Transaction;
import io.squall.model.Rehearsal;
import io.squall.model.RehearsalId;

/// Ends a rehearsal, and forgets it.
public record StopRehearsal(RehearsalId id) implements Command<Rehearsal> {

    @Override
    public Rehearsal run(Transaction tx) {
        var stopped = Rehearsals.get(tx, id);
        Rehearsals.all(tx).remove(id);
        Rehearsals.settle(tx);
        return stopped;
    }
}
