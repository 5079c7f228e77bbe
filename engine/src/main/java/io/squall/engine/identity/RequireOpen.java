package io.squall.engine.identity;

import io.squall.engine.Done;
import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.model.AccessPolicy;
import io.squall.model.Rejection.UnderMaintenance;

/// Refuses what is under maintenance.
///
/// @param action such as `compute:Stop`
public record RequireOpen(String action) implements Query<Done> {

    @Override
    public Done run(Transaction tx) {
        if (AccessPolicy.covered(tx.settings().api().maintenance(), action)) {
            throw new UnderMaintenance(action).raise();
        }
        return Done.DONE;
    }
}
