package io.squall.engine.rehearsal;

import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.model.Rehearsal;
import java.util.List;

/// Lists the rehearsals, those that are over among them.
public record ListRehearsals() implements Query<List<Rehearsal>> {

    @Override
    public List<Rehearsal> run(Transaction tx) {
        return Rehearsals.all(tx).list();
    }
}
