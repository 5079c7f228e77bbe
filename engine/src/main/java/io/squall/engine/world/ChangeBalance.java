package io.squall.engine.world;

import io.squall.engine.Billing;
import io.squall.engine.Command;
import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.model.AccountId;
import io.squall.model.Rejection.NoSuch;
import io.squall.model.ResourceType;
import io.squall.model.Wallet;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Gives an account another balance.
///
/// @param change from what it has in cents; nothing stands for a wallet without bottom
public record ChangeBalance(AccountId account, UnaryOperator<Optional<Long>> change) implements Command<Wallet> {

    @Override
    public Wallet run(Transaction tx) {
        if (tx.all(Kinds.ACCOUNTS).find(account).isEmpty()) {
            throw new NoSuch(ResourceType.ACCOUNT, account.value()).raise();
        }
        var own = tx.as(account);
        var wallet = new Wallet(account, change.apply(Billing.wallet(own).balanceCents()));
        return own.own(Kinds.WALLETS).put(wallet);
    }
}
