package io.squall.engine.identity;

import io.squall.engine.Kinds;
import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.model.AccessKey;
import io.squall.model.AccountId;
import io.squall.model.Rejection.NoSuch;
import io.squall.model.ResourceType;
import java.util.List;

/// The access keys of an account.
public record ListAccessKeys(AccountId account) implements Query<List<AccessKey>> {

    @Override
    public List<AccessKey> run(Transaction tx) {
        if (tx.all(Kinds.ACCOUNTS).find(account).isEmpty()) {
            throw new NoSuch(ResourceType.ACCOUNT, account.value()).raise();
        }
        return tx.as(account).own(Kinds.ACCESS_KEYS).list();
    }
}
