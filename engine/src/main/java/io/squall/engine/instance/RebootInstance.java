package io.squall.engine.instance;

import static io.squall.model.Instance.State.ACTIVE;
import static io.squall.model.Instance.State.ERROR;
import static io.squall.model.Instance.State.STOPPED;

import io.squall.engine.Command;
import io.squall.engine.Transaction;
import io.squall.model.Instance;
import io.squall.model.Instance.Task;
import io.squall.model.InstanceId;
import io.squall.model.ResourceType;
import io.squall.model.Service;
import java.util.List;
import java.util.Set;

/// Boots an instance again.
public record RebootInstance(InstanceId id, How how) implements Command<Instance> {

    public enum How {
        /// Shut down, then started; only while it runs.
        SOFT,
        /// Switched off and on, even when it is faulty, stopped, or already rebooting.
        HARD
    }

    @Override
    public Set<Service> needs() {
        return Set.of(Service.COMPUTE);
    }

    @Override
    public Instance run(Transaction tx) {
        var instance = how == How.SOFT ? Instances.idle(tx, id, ACTIVE) : switchable(tx);
        var task = new Task(Task.Kind.REBOOTING, tx.in(tx.timings().reboot()));
        return tx.instances().put(instance.doing(task, tx.now()));
    }

    private Instance switchable(Transaction tx) {
        var instance = tx.instances().get(ResourceType.INSTANCE, id);
        Instances.requireNot(instance, task -> task != Task.Kind.REBOOTING);
        return Instances.require(instance, List.of(ACTIVE, ERROR, STOPPED));
    }
}
