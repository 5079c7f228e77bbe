package io.squall.engine.instance;

import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.model.Image;
import io.squall.model.Instance;
import io.squall.model.Instance.State;
import io.squall.model.Instance.Task;
import io.squall.model.InstanceId;
import io.squall.model.Rejection.TaskRunning;
import io.squall.model.Rejection.WrongState;
import io.squall.model.ResourceType;
import io.squall.model.Volume;
import java.util.List;
import java.util.function.Predicate;

/// The rules about instances that many commands share.
public final class Instances {

    private Instances() {}

    /// The caller's instance, which has nothing to do and is in one of the states in `allowed`.
    public static Instance idle(Transaction tx, InstanceId id, State... allowed) {
        var instance = tx.instances().get(ResourceType.INSTANCE, id);
        requireNot(instance, task -> true);
        return require(instance, List.of(allowed));
    }

    /// The caller's instance, which has nothing to do and is stopped, or may be.
    static Instance stopped(Transaction tx, InstanceId id, boolean mayStop) {
        return mayStop ? idle(tx, id, State.ACTIVE, State.STOPPED) : idle(tx, id, State.STOPPED);
    }

    /// The caller's instance, to which addresses and security groups may be added: any that is built and not faulty
    /// or on its way out.
    public static Instance connectable(Transaction tx, InstanceId id) {
        var instance = tx.instances().get(ResourceType.INSTANCE, id);
        requireNot(instance, task -> task == Task.Kind.DELETING);
        return require(instance, List.of(State.ACTIVE, State.STOPPED));
    }

    /// The disks that came with it, the root disk first.
    public static List<Disk> disks(Transaction tx, Instance instance) {
        return tx.volumes().list(Kinds.INSTANCE, instance.id().value()).stream()
                .filter(Volume::fixed)
                .map(volume -> new Disk(volume.sizeGb(), volume.type()))
                .toList();
    }

    /// Whether it runs Windows; not known of one whose image is gone, which then counts as Linux.
    static boolean isWindows(Transaction tx, Instance instance) {
        return tx.images().find(instance.image()).filter(Image::isWindows).isPresent();
    }

    static Instance require(Instance instance, List<State> allowed) {
        if (!allowed.contains(instance.state())) {
            throw new WrongState(ResourceType.INSTANCE, instance.id().value(), instance.state(), allowed).raise();
        }
        return instance;
    }

    /// Refuses while the instance is busy with one of the tasks that are `hindering`.
    static void requireNot(Instance instance, Predicate<Task.Kind> hindering) {
        instance.task().map(Task::kind).filter(hindering).ifPresent(task -> {
            throw new TaskRunning(instance.id(), task).raise();
        });
    }
}
