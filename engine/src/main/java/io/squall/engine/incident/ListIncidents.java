package io.squall.engine.incident;

import io.squall.engine.Kinds;
import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.model.Incident;
import java.util.List;

/// Lists the incidents that go on.
public record ListIncidents() implements Query<List<Incident>> {

    @Override
    public List<Incident> run(Transaction tx) {
        return tx.all(Kinds.INCIDENTS).list();
    }
}
