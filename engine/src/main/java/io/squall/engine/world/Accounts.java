package io.squall.engine.world;

import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.model.AccountId;
import io.squall.model.Rejection.NoSuch;
import io.squall.model.ResourceType;

/// Finds accounts.
final class Accounts {

    private Accounts() {}

    /// The world as the account has it, which must exist.
    static Transaction as(Transaction tx, AccountId id) {
        if (tx.all(Kinds.ACCOUNTS).find(id).isEmpty()) {
            throw new NoSuch(ResourceType.ACCOUNT, id.value()).raise();
        }
        return tx.as(id);
    }
}
