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
import java.util.stream.Stream;

/// Deletes a key pair of the account that no instance has, and no image of the account.
public record RemoveKeyPair(KeyPair.Key id) implements Command<Done> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.COMPUTE);
    }

    @Override
    public Done run(Transaction tx) {
        AccountKeyPairs.get(tx, id);
        holders(tx.everywhere()).findFirst().ifPresent(holder -> {
            throw new InUse(ResourceType.KEY_PAIR, id.value(), holder).raise();
        });
        tx.all(Kinds.KEY_PAIRS).remove(id);
        return Done.DONE;
    }

    private Stream<String> holders(Transaction tx) {
        var key = Optional.of(id.value());
        return Stream.concat(
                tx.instances().list().stream()
                        .filter(instance -> instance.keyName().equals(key))
                        .map(instance -> instance.id().value()),
                tx.images().list().stream()
                        .filter(image -> image.isOwnedBy(tx.caller().account()))
                        .filter(image -> image.keyName().equals(key))
                        .map(image -> image.id().value()));
    }
}
