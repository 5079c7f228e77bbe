package io.squall.engine.instance;

import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.model.Instance;
import io.squall.model.InstanceId;
import io.squall.model.ResourceType;
import io.squall.model.Service;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The caller's instances, or one of them.
public record ListInstances(Optional<InstanceId> id) implements Query<List<Instance>> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.COMPUTE);
    }

    @Override
    public List<Instance> run(Transaction tx) {
        return id.map(one -> List.of(tx.instances().get(ResourceType.INSTANCE, one)))
                .orElseGet(tx.instances()::list);
    }
}
