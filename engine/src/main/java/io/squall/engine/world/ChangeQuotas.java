package io.squall.engine.world;

import io.squall.engine.Command;
import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.model.Account;
import io.squall.model.AccountId;
import io.squall.model.Quota;
import io.squall.model.Rejection.NoSuch;
import io.squall.model.ResourceType;
import java.util.Map;

/// Gives an account other limits. What it has beyond them it keeps.
public record ChangeQuotas(AccountId account, Map<Quota, Long> changes) implements Command<Account> {

    public ChangeQuotas {
        changes = Map.copyOf(changes);
    }

    @Override
    public Account run(Transaction tx) {
        var found = tx.all(Kinds.ACCOUNTS)
                .find(account)
                .orElseThrow(() -> new NoSuch(ResourceType.ACCOUNT, account.value()).raise());
        return tx.all(Kinds.ACCOUNTS).put(found.with(found.quotas().with(changes)));
    }
}
