package io.squall.engine.rehearsal;

import io.squall.engine.Command;
import io.squall.engine.Transaction;
import io.squall.model.Rehearsal;
import io.squall.model.RehearsalId;
import io.squall.model.RehearsalPlan;

/// Asks for a failure. Of several that are about a call, the oldest that strikes it does.
public record AddRehearsal(RehearsalPlan plan) implements Command<Rehearsal> {

    private static final String PREFIX = "r";

    @Override
    public Rehearsal run(Transaction tx) {
        var added = Rehearsals.all(tx).put(Rehearsal.of(nextId(tx), resolved(tx, plan), tx.now()));
        Rehearsals.settle(tx);
        return added;
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
