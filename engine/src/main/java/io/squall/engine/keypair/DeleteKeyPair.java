package io.squall.engine.keypair;

import io.squall.engine.Command;
import io.squall.engine.Done;
import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.model.Service;
import java.util.Set;

/// Deletes the caller's key pair of that name. Instances built with it keep its name.
public record DeleteKeyPair(String name) implements Command<Done> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.COMPUTE);
    }

    @Override
    public Done run(Transaction tx) {
        tx.all(Kinds.KEY_PAIRS).remove(KeyPairs.get(tx, name).id());
        return Done.DONE;
    }
}
