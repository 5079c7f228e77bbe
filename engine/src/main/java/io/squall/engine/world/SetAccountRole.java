package io.squall.engine.world;

import io.squall.engine.Command;
import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.model.AccountId;
import io.squall.model.AccountPlan.RolePlan;
import io.squall.model.AccountRole;

/// Gives an account a role that callers can take on, or says anew what that may do.
public record SetAccountRole(AccountId account, RolePlan role) implements Command<AccountRole> {

    @Override
    public AccountRole run(Transaction tx) {
        return put(Accounts.as(tx, account), role);
    }

    static AccountRole put(Transaction tx, RolePlan role) {
        var account = tx.caller().account();
        return tx.own(Kinds.ACCOUNT_ROLES)
                .put(new AccountRole(AccountRole.Key.of(account, role.name()), account, role.name(), role.grants()));
    }
}
