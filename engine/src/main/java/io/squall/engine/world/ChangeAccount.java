package io.squall.engine.world;

import io.squall.engine.Billing;
import io.squall.engine.Command;
import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.model.AccountId;
import io.squall.model.Standing;
import io.squall.model.Wallet;
import java.util.function.UnaryOperator;

/// Changes how an account stands with the cloud, and what it has to spend.
public record ChangeAccount(AccountId id, UnaryOperator<Standing> standing, UnaryOperator<Wallet> money)
        implements Command<ListAccounts.Listed> {

    @Override
    public ListAccounts.Listed run(Transaction tx) {
        var own = Accounts.as(tx, id);
        var account = own.account();
        tx.all(Kinds.ACCOUNTS).put(account.with(standing.apply(account.standing())));
        own.own(Kinds.WALLETS).put(money.apply(Billing.wallet(own)));
        return ListAccounts.listed(own);
    }
}
