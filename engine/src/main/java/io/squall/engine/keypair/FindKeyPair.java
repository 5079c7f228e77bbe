package io.squall.engine.keypair;

import io.squall.engine.Kinds;
import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.model.KeyPair;
import io.squall.model.Rejection.NoSuch;
import io.squall.model.ResourceType;
import io.squall.model.Service;
import java.util.Set;

/// The caller's key pair of that name.
public record FindKeyPair(String name) implements Query<KeyPair> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.COMPUTE);
    }

    @Override
    public KeyPair run(Transaction tx) {
        return tx.all(Kinds.KEY_PAIRS)
                .find(KeyPair.Key.of(tx.caller().user(), name))
                .orElseThrow(() -> new NoSuch(ResourceType.KEY_PAIR, name).raise());
    }
}
