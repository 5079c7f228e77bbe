package io.squall.engine.instance;

import static io.squall.model.Instance.State.ACTIVE;
import static io.squall.model.Instance.State.ERROR;

import io.squall.engine.Command;
import io.squall.engine.Transaction;
import io.squall.model.Instance;
import io.squall.model.Instance.State;
import io.squall.model.Instance.Task;
import io.squall.model.InstanceId;
import io.squall.model.Service;
import java.util.List;
import java.util.Set;

/// Shuts an instance down.
///
/// @param from the states from which it can be
public record StopInstance(InstanceId id, List<State> from) implements Command<Instance> {

    public StopInstance {
        from = List.copyOf(from);
    }

    /// Shuts a running or a faulty instance down.
    public StopInstance(InstanceId id) {
        this(id, List.of(ACTIVE, ERROR));
    }

    @Override
    public Set<Service> needs() {
        return Set.of(Service.COMPUTE);
    }

    @Override
    public Instance run(Transaction tx) {
        var instance = Instances.idle(tx, id, from.toArray(State[]::new));
        var task = new Task(Task.Kind.STOPPING, tx.in(tx.timings().stop()));
        return tx.instances().put(instance.doing(task, tx.now()));
    }
}
