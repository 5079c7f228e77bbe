package io.squall.engine.keypair;

import io.squall.engine.Command;
import io.squall.engine.Done;
import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.model.KeyPair;
import io.squall.model.Rejection.InUse;
import io.squall.model.ResourceType;
import io.squall.model.Service;
import java.util.Optional;
import java.util.Set;

/// Deletes a key pair of the account that no instance has.
public record RemoveKeyPair(KeyPair.Key id) implements Command<Done> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.COMPUTE);
    }

    @Override
    public Done run(Transaction tx) {
        AccountKeyPairs.get(tx, id);
        var holder = tx.everywhere().instances().list().stream()
                .filter(instance -> instance.keyName().equals(Optional.of(id.value())))
                .findFirst();
        if (holder.isPresent()) {
            throw new InUse(ResourceType.KEY_PAIR, id.value(), holder.get().id().value()).raise();
        }
        tx.all(Kinds.KEY_PAIRS).remove(id);
        return Done.DONE;
    }
}
