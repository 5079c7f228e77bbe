package io.squall.engine.rehearsal;

import io.squall.engine.Kinds;
import io.squall.engine.Table;
import io.squall.engine.Transaction;
import io.squall.model.AccessKey;
import io.squall.model.AccessKeyId;
import io.squall.model.Account;
import io.squall.model.AccountId;
import io.squall.model.Appkey;
import io.squall.model.AppkeyId;
import io.squall.model.Rehearsal;
import io.squall.model.RehearsalId;
import io.squall.model.Rejection.NoSuch;
import io.squall.model.ResourceType;
import io.squall.model.Settings;

/// The rehearsals of a world. Its settings, which every request reads, say whether there are any.
final class Rehearsals {

    private Rehearsals() {}

    static Table<Rehearsal> all(Transaction tx) {
        return tx.all(Kinds.REHEARSALS);
    }

    static Rehearsal get(Transaction tx, RehearsalId id) {
        return all(tx).find(id).orElseThrow(() -> new NoSuch(ResourceType.REHEARSAL, id.value()).raise());
    }

    /// The account of that identifier, appkey or access key.
    static AccountId account(Transaction tx, String name) {
        return tx.all(Kinds.ACCOUNTS)
                .find(new AccountId(name))
                .map(Account::id)
                .or(() -> tx.all(Kinds.APPKEYS).find(new AppkeyId(name)).map(Appkey::account))
                .or(() -> tx.all(Kinds.ACCESS_KEYS).find(new AccessKeyId(name)).map(AccessKey::account))
                .orElseThrow(() -> new NoSuch(ResourceType.ACCOUNT, name).raise());
    }

    /// Writes down whether requests must heed any.
    static void settle(Transaction tx) {
        var settings = tx.all(Kinds.SETTINGS).find(Settings.Key.WORLD).orElseThrow();
        var rehearsing = all(tx).list().stream().anyMatch(rehearsal -> !rehearsal.isOver(tx.now()));
        if (settings.rehearsing() != rehearsing) {
            tx.all(Kinds.SETTINGS).put(settings.rehearsing(rehearsing));
        }
    }
}
