package io.squall.engine.identity;

import io.squall.engine.Kinds;
import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.model.AccessKey;
import java.util.List;

/// All access keys of the world.
public record ListAccessKeys() implements Query<List<AccessKey>> {

    @Override
    public List<AccessKey> run(Transaction tx) {
        return tx.all(Kinds.ACCESS_KEYS).list();
    }
}
