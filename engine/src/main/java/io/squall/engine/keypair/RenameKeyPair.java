package io.squall.engine.keypair;

import io.squall.engine.Command;
import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.model.KeyPair;
import io.squall.model.Service;
import java.util.Optional;
import java.util.Set;

/// Gives a key pair of the account another name.
public record RenameKeyPair(KeyPair.Key id, String name) implements Command<KeyPair> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.COMPUTE);
    }

    @Override
    public KeyPair run(Transaction tx) {
        var pair = AccountKeyPairs.get(tx, id);
        AccountKeyPairs.requireUnused(tx, name, Optional.of(id));
        return tx.all(Kinds.KEY_PAIRS).put(pair.named(name));
    }
}
