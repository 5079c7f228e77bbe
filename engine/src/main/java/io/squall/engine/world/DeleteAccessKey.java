package io.squall.engine.world;

import io.squall.engine.Command;
import io.squall.engine.Done;
import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.model.AccessKeyId;

/// Takes an access key away for good.
public record DeleteAccessKey(AccessKeyId id) implements Command<Done> {

    @Override
    public Done run(Transaction tx) {
        tx.all(Kinds.ACCESS_KEYS).remove(SwitchAccessKey.get(tx, id).id());
        return Done.DONE;
    }
}
