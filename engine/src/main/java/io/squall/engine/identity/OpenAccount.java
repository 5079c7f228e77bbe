package io.squall.engine.identity;

import io.squall.engine.Kinds;
import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.model.AccountId;
import io.squall.model.Appkey;
import io.squall.model.AppkeyId;
import io.squall.model.Rejection.AppkeyRefused;

/// Finds the account that an appkey selects.
public record OpenAccount(AppkeyId appkey) implements Query<AccountId> {

    @Override
    public AccountId run(Transaction tx) {
        var known = tx.all(Kinds.APPKEYS).find(appkey);
        return known.filter(Appkey::enabled)
                .map(Appkey::account)
                .orElseThrow(() -> new AppkeyRefused(appkey, known.isPresent()).raise());
    }
}
