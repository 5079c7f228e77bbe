package io.squall.engine;

import io.squall.model.Rejection.DatabaseFailed;
import io.squall.model.Service;
import io.squall.model.Settings;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// The only way into a world: runs commands on it, each in one transaction.
public final class Engine {

    private final Store store;
    private final InstantSource clock;
    private final Identifiers identifiers;

    /// Runs commands on the world in `store`.
    ///
    /// @param clock the machine's time, from which the world's is reckoned
    public Engine(Store store, InstantSource clock, Identifiers identifiers) {
        this.store = store;
        this.clock = clock;
        this.identifiers = identifiers;
    }

    /// Runs `command` after whatever fell due before it.
    ///
    /// @throws io.squall.model.Rejected if the world is in a state in which it cannot be done
    public <R> R run(Caller caller, Command<R> command) {
        return run(caller, command, true).orElseThrow();
    }

    /// Runs `command`, unless the world has rehearsals that must be heeded first.
    ///
    /// @return empty if it has, and then nothing was done
    public <R> Optional<R> runUnrehearsed(Caller caller, Command<R> command) {
        return run(caller, command, false);
    }

    private <R> Optional<R> run(Caller caller, Command<R> command, boolean rehearsed) {
        var prepared = command.prepared();
        if (prepared instanceof Query<R>) {
            var answer = store.read(tables -> {
                var tx = begin(tables, caller);
                return Settlement.isDue(tx)
                        ? Optional.<Answer<R>>empty()
                        : Optional.of(new Answer<>(run(tx, prepared, rehearsed)));
            });
            if (answer.isPresent()) {
                return answer.get().value();
            }
        }
        return prepared instanceof Passing<R>
                ? store.note(tables -> settleAndRun(tables, caller, prepared, rehearsed))
                : store.write(tables -> settleAndRun(tables, caller, prepared, rehearsed));
    }

    private <R> Optional<R> settleAndRun(Store.Tables tables, Caller caller, Command<R> command, boolean rehearsed) {
        var tx = begin(tables, caller);
        var ending = Incidents.isDue(tx);
        if (ending) {
            Incidents.settle(tx);
        }
        var after = ending ? begin(tables, caller) : tx;
        Settlement.settle(after);
        return run(after, command, rehearsed);
    }

    /// Empties the world and makes it anew.
    ///
    /// @param contents what puts in it all but the settings
    public <R> R found(Settings settings, Command<R> contents) {
        return store.write(tables -> {
            Kinds.ALL.forEach(kind -> tables.table(kind).clear());
            return found(tables, settings, contents);
        });
    }

    private <R> R found(Store.Tables tables, Settings settings, Command<R> contents) {
        tables.table(Kinds.SETTINGS).put(settings);
        return contents.run(begin(tables, Caller.OPERATOR));
    }

    /// Makes the world, unless somebody did, who may do so at the same time.
    ///
    /// @return whether it was made
    public boolean foundUnlessThere(Settings settings, Command<?> contents) {
        return store.write(tables -> {
            if (isFounded(tables)) {
                return false;
            }
            found(tables, settings, contents);
            return true;
        });
    }

    /// Whether the world was founded.
    public boolean isFounded() {
        return store.read(Engine::isFounded);
    }

    private static boolean isFounded(Store.Tables tables) {
        return tables.table(Kinds.SETTINGS).find(Settings.Key.WORLD).isPresent();
    }

    private record Answer<R>(Optional<R> value) {}

    private static <R> Optional<R> run(Transaction tx, Command<R> command, boolean rehearsed) {
        if (!rehearsed && tx.settings().rehearsing()) {
            return Optional.empty();
        }
        if (isDatabaseDown(tx)) {
            throw new DatabaseFailed("the database does not respond").raise();
        }
        command.needs().forEach(tx::requires);
        return Optional.of(command.run(tx));
    }

    /// For everyone but the operator, who must be able to put it in order.
    private static boolean isDatabaseDown(Transaction tx) {
        return tx.settings().down().contains(Service.DATABASE)
                && !tx.caller().account().equals(Caller.OPERATOR.account());
    }

    private Transaction begin(Store.Tables tables, Caller caller) {
        var settings = tables.table(Kinds.SETTINGS)
                .find(Settings.Key.WORLD)
                .orElseThrow(() -> new DatabaseFailed("the world has no settings").raise());
        var machine = clock.instant();
        var now = settings.clock().now(machine).truncatedTo(ChronoUnit.MICROS);
        return new Transaction(tables, caller, settings, now, machine, identifiers);
    }
}
