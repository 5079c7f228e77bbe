package io.squall.engine.world;

import io.squall.engine.Command;
import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.model.AccessKey;
import io.squall.model.AccessKeyId;
import io.squall.model.Rejection.NoSuch;
import io.squall.model.ResourceType;

/// Disables an access key, or enables it again.
public record SwitchAccessKey(AccessKeyId id, boolean enabled) implements Command<AccessKey> {

    @Override
    public AccessKey run(Transaction tx) {
        return tx.all(Kinds.ACCESS_KEYS).put(get(tx, id).enabled(enabled));
    }

    static AccessKey get(Transaction tx, AccessKeyId id) {
        return tx.all(Kinds.ACCESS_KEYS)
                .find(id)
                .orElseThrow(() -> new NoSuch(ResourceType.ACCESS_KEY, id.value()).raise());
    }
}
