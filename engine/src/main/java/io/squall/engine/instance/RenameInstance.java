package io.squall.engine.instance;

import io.squall.engine.Command;
import io.squall.engine.Transaction;
import io.squall.model.Instance;
import io.squall.model.InstanceId;
import io.squall.model.ResourceType;
import io.squall.model.Service;
import java.util.Set;

/// Gives an instance another name.
public record RenameInstance(InstanceId id, String name) implements Command<Instance> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.COMPUTE);
    }

    @Override
    public Instance run(Transaction tx) {
        var instance = tx.instances().get(ResourceType.INSTANCE, id);
        return tx.instances().put(instance.change().name(name).at(instance.updatedAt()));
    }
}
