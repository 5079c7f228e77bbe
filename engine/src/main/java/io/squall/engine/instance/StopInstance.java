package io.squall.engine.instance;

import static io.squall.model.Instance.State.ACTIVE;
import static io.squall.model.Instance.State.ERROR;

import io.squall.engine.Command;
import io.squall.engine.Transaction;
import io.squall.model.Instance;
import io.squall.model.Instance.Task;
import io.squall.model.InstanceId;
import io.squall.model.Service;
import java.util.Set;

/// Shuts an instance down.
public record StopInstance(InstanceId id) implements Command<Instance> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.COMPUTE);
    }

    @Override
    public Instance run(Transaction tx) {
        var instance = Instances.idle(tx, id, ACTIVE, ERROR);
        var task = new Task(Task.Kind.STOPPING, tx.in(tx.timings().stop()));
        return tx.instances().put(instance.doing(task, tx.now()));
    }
}
