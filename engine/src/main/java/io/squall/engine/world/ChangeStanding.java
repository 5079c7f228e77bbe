package io.squall.engine.world;

import io.squall.engine.Command;
import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.model.Account;
import io.squall.model.AccountId;
import io.squall.model.Rejection.NoSuch;
import io.squall.model.ResourceType;
import io.squall.model.Standing;
import java.util.function.UnaryOperator;

/// Changes how an account stands with the cloud.
public record ChangeStanding(AccountId account, UnaryOperator<Standing> change) implements Command<Account> {

    @Override
    public Account run(Transaction tx) {
        var found = tx.all(Kinds.ACCOUNTS)
                .find(account)
                .orElseThrow(() -> new NoSuch(ResourceType.ACCOUNT, account.value()).raise());
        return tx.all(Kinds.ACCOUNTS).put(found.with(change.apply(found.standing())));
    }
}
