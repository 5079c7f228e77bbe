package io.squall.engine.purchase;

import io.squall.engine.Billing;
import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.model.Wallet;

/// What the caller's account has to spend.
public record ReadWallet() implements Query<Wallet> {

    @Override
    public Wallet run(Transaction tx) {
        return Billing.wallet(tx);
    }
}
