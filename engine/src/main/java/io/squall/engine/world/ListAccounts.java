package io.squall.engine.world;

import io.squall.engine.Billing;
import io.squall.engine.Kinds;
import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.model.AccessKey;
import io.squall.model.AccessKeyId;
import io.squall.model.Account;
import io.squall.model.Appkey;
import io.squall.model.AppkeyId;
import io.squall.model.Wallet;
import java.util.List;

/// All accounts of the world.
public record ListAccounts() implements Query<List<ListAccounts.Listed>> {

    /// An account with its money, its appkeys and its access keys.
    public record Listed(Account account, Wallet wallet, List<AppkeyId> appkeys, List<AccessKeyId> accessKeys) {
        public Listed {
            appkeys = List.copyOf(appkeys);
            accessKeys = List.copyOf(accessKeys);
        }

        /// Whether that is its identifier, one of its appkeys or one of its access keys.
        public boolean isNamed(String name) {
            return account.id().value().equals(name)
                    || appkeys.contains(new AppkeyId(name))
                    || accessKeys.contains(new AccessKeyId(name));
        }
    }

    @Override
    public List<Listed> run(Transaction tx) {
        return tx.all(Kinds.ACCOUNTS).list().stream()
                .map(account -> listed(tx.as(account.id())))
                .toList();
    }

    /// The caller's account.
    static Listed listed(Transaction tx) {
        return new Listed(
                tx.account(),
                Billing.wallet(tx),
                tx.own(Kinds.APPKEYS).list().stream().map(Appkey::id).toList(),
                tx.own(Kinds.ACCESS_KEYS).list().stream().map(AccessKey::id).toList());
    }
}
