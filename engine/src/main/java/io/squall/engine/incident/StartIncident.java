package io.squall.engine.incident;

import io.squall.engine.Command;
import io.squall.engine.Incidents;
import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.engine.world.ListAccounts;
import io.squall.model.Incident;
import io.squall.model.Incident.Kind;
import io.squall.model.Rejection.AlreadyExists;
import io.squall.model.Rejection.NoSuch;
import io.squall.model.ResourceType;
import io.squall.model.Settings;
import java.time.Duration;
import java.util.Optional;

/// Lets something happen to the cloud.
///
/// @param target the zone or the account that it happens to; empty for all
/// @param lasting how long; until it is stopped, when absent
public record StartIncident(Kind kind, String target, Optional<Duration> lasting) implements Command<Incident> {

    @Override
    public Incident run(Transaction tx) {
        var subject = subject(tx);
        var id = Incident.id(kind, subject);
        if (tx.all(Kinds.INCIDENTS).list().stream()
                .anyMatch(other -> other.kind() == kind
                        && (other.target().equals(subject) || other.target().isEmpty() || subject.isEmpty()))) {
            throw new AlreadyExists(ResourceType.INCIDENT, id.value()).raise();
        }
        var changes = new Script(tx, subject).play(kind);
        var now = tx.now().minus(skew(tx));
        var incident =
                tx.all(Kinds.INCIDENTS).put(new Incident(id, kind, subject, now, lasting.map(now::plus), changes));
        Incidents.note(tx);
        return incident;
    }

    /// By how much the clock is behind the time with which the transaction began.
    private static Duration skew(Transaction tx) {
        var before = tx.settings().clock().offset();
        return before.minus(tx.all(Kinds.SETTINGS)
                .find(Settings.Key.WORLD)
                .orElseThrow()
                .clock()
                .offset());
    }

    /// The account by its own identifier; a zone that there is.
    private String subject(Transaction tx) {
        if (target.isEmpty()) {
            return target;
        }
        return switch (kind.scope()) {
            case CLOUD -> "";
            case ZONE ->
                tx.all(Kinds.ZONES).list().stream()
                        .map(zone -> zone.id().value())
                        .filter(target::equals)
                        .findFirst()
                        .orElseThrow(() -> new NoSuch(ResourceType.AVAILABILITY_ZONE, target).raise());
            case ACCOUNT ->
                new ListAccounts()
                        .run(tx).stream()
                                .filter(listed -> listed.isNamed(target))
                                .map(listed -> listed.account().id().value())
                                .findFirst()
                                .orElseThrow(() -> new NoSuch(ResourceType.ACCOUNT, target).raise());
        };
    }
}
