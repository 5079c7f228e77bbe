package io.squall.engine.instance;

import io.squall.engine.Command;
import io.squall.engine.Done;
import io.squall.engine.Transaction;
import io.squall.model.Instance.Task;
import io.squall.model.InstanceId;
import io.squall.model.Rejection.Protected;
import io.squall.model.ResourceType;
import io.squall.model.Service;
import java.util.Set;

/// Deletes an instance with its root volume. Its other volumes, and the floating IPs that led to it, survive.
public record DeleteInstance(InstanceId id) implements Command<Done> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.COMPUTE);
    }

    @Override
    public Done run(Transaction tx) {
        var instance = tx.instances().get(ResourceType.INSTANCE, id);
        Instances.requireNot(instance, task -> task == Task.Kind.DELETING);
        if (instance.locked()) {
            throw new Protected(ResourceType.INSTANCE, id.value()).raise();
        }
        var task = new Task(Task.Kind.DELETING, tx.in(tx.timings().delete()));
        tx.instances().put(instance.doing(task, tx.now()));
        return Done.DONE;
    }
}
