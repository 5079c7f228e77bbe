package io.squall.engine.incident;

import io.squall.engine.Command;
import io.squall.engine.Incidents;
import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.model.Incident;
import io.squall.model.Rejection.NoSuch;
import io.squall.model.ResourceType;
import java.util.List;

/// Ends incidents before their time, the latest first, and puts back what was there before.
///
/// @param name an identifier, or the name of what happens; empty for all
public record StopIncidents(String name) implements Command<List<Incident>> {

    @Override
    public List<Incident> run(Transaction tx) {
        var stopped = tx.all(Kinds.INCIDENTS).list().reversed().stream()
                .filter(incident -> name.isEmpty()
                        || incident.id().value().equals(name)
                        || incident.kind().word().equals(name))
                .toList();
        if (stopped.isEmpty() && !name.isEmpty()) {
            throw new NoSuch(ResourceType.INCIDENT, name).raise();
        }
        stopped.forEach(incident -> Incidents.end(tx, incident));
        return stopped;
    }
}
