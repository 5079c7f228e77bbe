package io.squall.engine.rehearsal;

import io.squall.engine.Command;
import io.squall.engine.Transaction;
import io.squall.model.Rehearsal;
import io.squall.model.Rehearsal.Call;
import java.util.Optional;

/// Counts a call, and finds the rehearsal that strikes it: the oldest of those that are about it. Younger ones do not
/// even hear of the call then.
public record StrikeCall(Call call) implements Command<Optional<Rehearsal>> {

    @Override
    public Optional<Rehearsal> run(Transaction tx) {
        for (var rehearsal : Rehearsals.all(tx).list()) {
            if (rehearsal.isAbout(call, tx.now())) {
                var counted = Rehearsals.all(tx).put(rehearsal.called(tx.now()));
                if (counted.isSpent()) {
                    Rehearsals.settle(tx);
                }
                if (counted.hits() > rehearsal.hits()) {
                    return Optional.of(counted);
                }
            }
        }
        return Optional.empty();
    }
}
