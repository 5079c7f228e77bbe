package io.squall.engine.rehearsal;

import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.model.Rehearsal.Call;

/// Tells whether any rehearsal is about a call, so that others are not kept waiting for the count.
public record IsRehearsed(Call call) implements Query<Boolean> {

    @Override
    public Boolean run(Transaction tx) {
        return Rehearsals.all(tx).list().stream().anyMatch(rehearsal -> rehearsal.isAbout(call, tx.now()));
    }
}
