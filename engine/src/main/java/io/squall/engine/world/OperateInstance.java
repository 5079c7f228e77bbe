package io.squall.engine.world;

import io.squall.engine.Command;
import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.model.Instance;
import io.squall.model.Instance.Task;
import io.squall.model.InstanceId;
import io.squall.model.Rejection.NoSuch;
import io.squall.model.Rejection.TaskRunning;
import io.squall.model.ResourceType;
import java.util.Optional;

/// Does to anyone's instance what only the cloud's operator can.
public record OperateInstance(InstanceId id, Act act) implements Command<Instance> {

    public enum Act {
        /// Protects it against deletion.
        LOCK,
        UNLOCK,
        /// Puts it into an auto scaling group.
        SCALE,
        UNSCALE,
        /// Moves it to another host; it ends in the state it had.
        MIGRATE,
        /// Breaks it, whatever it was doing: it ends in ERROR.
        FAIL
    }

    @Override
    public Instance run(Transaction tx) {
        var instance = tx.all(Kinds.INSTANCES)
                .find(id)
                .orElseThrow(() -> new NoSuch(ResourceType.INSTANCE, id.value()).raise());
        return tx.all(Kinds.INSTANCES)
                .put(
                        switch (act) {
                            case LOCK -> instance.change().locked(true).at(tx.now());
                            case UNLOCK -> instance.change().locked(false).at(tx.now());
                            case SCALE -> instance.change().scaled(true).at(tx.now());
                            case UNSCALE -> instance.change().scaled(false).at(tx.now());
                            case MIGRATE -> migrating(tx, instance);
                            case FAIL ->
                                instance.change()
                                        .state(Instance.State.ERROR)
                                        .task(Optional.empty())
                                        .at(tx.now());
                        });
    }

    private Instance migrating(Transaction tx, Instance instance) {
        instance.task().ifPresent(task -> {
            throw new TaskRunning(id, task.kind()).raise();
        });
        var task = new Task(Task.Kind.MIGRATING, tx.in(tx.timings().resize()));
        return instance.doing(task, tx.now());
    }
}
