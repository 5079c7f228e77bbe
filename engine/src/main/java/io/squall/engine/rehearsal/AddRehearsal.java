package io.squall.engine.rehearsal;

import io.squall.engine.Command;
import io.squall.engine.Transaction;
import io.squall.model.Rehearsal;
import io.squall.model.RehearsalId;
import io.squall.model.RehearsalPlan;
import io.squall.model.Rejection.TooManyRehearsals;

/// Asks for a failure. Of several that are about a call, the oldest that strikes it does.
public record AddRehearsal(RehearsalPlan plan) implements Command<Rehearsal> {

    private static final String PREFIX = "r";
    private static final int MOST = 1000;

    @Override
    public Rehearsal run(Transaction tx) {
        makeRoom(tx);
        var added = Rehearsals.all(tx).put(Rehearsal.of(nextId(tx), resolved(tx, plan), tx.now()));
        Rehearsals.settle(tx);
        return added;
    }

    /// Forgets those that are over, if there are too many to keep them for anyone to look at.
    private static void makeRoom(Transaction tx) {
        var all = Rehearsals.all(tx);
        var present = all.list();
        if (present.size() >= MOST) {
            present.stream().filter(old -> old.isOver(tx.now())).forEach(old -> all.remove(old.id()));
            if (present.stream().noneMatch(old -> old.isOver(tx.now()))) {
                throw new TooManyRehearsals(MOST).raise();
            }
        }
    }

    /// The next number, so that it is easy to say.
    private static RehearsalId nextId(Transaction tx) {
        var last = Rehearsals.all(tx).list().stream()
                .mapToInt(rehearsal -> Integer.parseInt(rehearsal.id().value().substring(PREFIX.length())))
                .max()
                .orElse(0);
        return new RehearsalId(PREFIX + (last + 1));
    }

    /// With the account's own identifier in the place of whatever else it was named by.
    static RehearsalPlan resolved(Transaction tx, RehearsalPlan plan) {
        return plan.account().map(name -> plan.of(Rehearsals.account(tx, name))).orElse(plan);
    }
}
