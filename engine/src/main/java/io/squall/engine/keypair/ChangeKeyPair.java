package io.squall.engine.keypair;

import io.squall.engine.Command;
import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.model.KeyPair;
import io.squall.model.Service;
import java.util.Optional;
import java.util.Set;

/// Gives a key pair of the account another name, or another description.
public record ChangeKeyPair(KeyPair.Key id, Optional<String> name, Optional<String> description)
        implements Command<KeyPair> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.COMPUTE);
    }

    @Override
    public KeyPair run(Transaction tx) {
        var pair = AccountKeyPairs.get(tx, id);
        name.ifPresent(other -> AccountKeyPairs.requireUnused(tx, other, Optional.of(id)));
        return tx.all(Kinds.KEY_PAIRS)
                .put(pair.called(name.orElse(pair.name()), description.orElse(pair.description())));
    }
}
