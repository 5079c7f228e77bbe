package io.squall.engine.identity;

import io.squall.engine.Kinds;
import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.model.AccessKey;
import io.squall.model.AccessKeyId;
import io.squall.model.Rejection.AccessKeyRefused;

/// The access key of that name, which must be enabled.
public record FindAccessKey(AccessKeyId id) implements Query<AccessKey> {

    @Override
    public AccessKey run(Transaction tx) {
        return find(tx, id);
    }

    static AccessKey find(Transaction tx, AccessKeyId id) {
        var key = tx.all(Kinds.ACCESS_KEYS).find(id).orElseThrow(() -> new AccessKeyRefused(id, false).raise());
        if (!key.enabled()) {
            throw new AccessKeyRefused(id, true).raise();
        }
        return key;
    }
}
