package io.squall.engine.keypair;

import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.model.Instance;
import io.squall.model.InstanceId;
import io.squall.model.KeyPair;
import io.squall.model.Service;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The account's key pairs with the instances that have them, in all regions.
public record ListAccountKeyPairs() implements Query<List<ListAccountKeyPairs.Held>> {

    /// A key pair and who has it.
    public record Held(KeyPair keyPair, List<InstanceId> instances) {
        public Held {
            instances = List.copyOf(instances);
        }
    }

    @Override
    public Set<Service> needs() {
        return Set.of(Service.COMPUTE);
    }

    @Override
    public List<ListAccountKeyPairs.Held> run(Transaction tx) {
        var instances = tx.everywhere().instances().list();
        return AccountKeyPairs.own(tx).stream()
                .map(pair -> new Held(
                        pair,
                        instances.stream()
                                .filter(instance -> instance.keyName()
                                        .equals(Optional.of(pair.id().value())))
                                .map(Instance::id)
                                .toList()))
                .toList();
    }
}
