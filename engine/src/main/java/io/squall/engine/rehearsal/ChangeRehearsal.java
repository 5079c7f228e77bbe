package io.squall.engine.rehearsal;

import io.squall.engine.Command;
import io.squall.engine.Transaction;
import io.squall.model.Rehearsal;
import io.squall.model.RehearsalId;
import io.squall.model.RehearsalPlan;

/// Puts another plan in the place of a rehearsal's, which then begins anew.
public record ChangeRehearsal(RehearsalId id, RehearsalPlan plan) implements Command<Rehearsal> {

    @Override
    public Rehearsal run(Transaction tx) {
        Rehearsals.get(tx, id);
        var changed = Rehearsals.all(tx).put(Rehearsal.of(id, AddRehearsal.resolved(tx, plan), tx.now()));
        Rehearsals.settle(tx);
        return changed;
    }
}
