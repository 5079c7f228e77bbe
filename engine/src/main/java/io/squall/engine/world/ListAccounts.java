package io.squall.engine.world;

import io.squall.engine.Kinds;
import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.model.Account;
import io.squall.model.Appkey;
import io.squall.model.AppkeyId;
import java.util.List;

/// All accounts of the world.
public record ListAccounts() implements Query<List<ListAccounts.Listed>> {

    /// An account with its appkeys.
    public record Listed(Account account, List<AppkeyId> appkeys) {
        public Listed {
            appkeys = List.copyOf(appkeys);
        }
    }

    @Override
    public List<Listed> run(Transaction tx) {
        return tx.all(Kinds.ACCOUNTS).list().stream()
                .map(account -> new Listed(
                        account,
                        tx.as(account.id()).own(Kinds.APPKEYS).list().stream()
                                .map(Appkey::id)
                                .toList()))
                .toList();
    }
}
