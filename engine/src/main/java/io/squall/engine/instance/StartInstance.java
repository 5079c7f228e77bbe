package io.squall.engine.instance;

import static io.squall.model.Instance.State.STOPPED;

import io.squall.engine.Command;
import io.squall.engine.Transaction;
import io.squall.model.Instance;
import io.squall.model.Instance.Task;
import io.squall.model.InstanceId;
import io.squall.model.Service;
import java.util.Set;

/// Boots a stopped instance.
public record StartInstance(InstanceId id) implements Command<Instance> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.COMPUTE);
    }

    @Override
    public Instance run(Transaction tx) {
        var instance = Instances.idle(tx, id, STOPPED);
        var task = new Task(Task.Kind.STARTING, tx.in(tx.timings().boot()));
        return tx.instances().put(instance.doing(task, tx.now()));
    }
}
