package io.squall.engine.instance;

import static io.squall.model.Instance.State.STOPPED;

import io.squall.engine.Command;
import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.engine.flavor.Flavors;
import io.squall.model.Flavor;
import io.squall.model.FlavorId;
import io.squall.model.Instance;
import io.squall.model.Instance.Task;
import io.squall.model.InstanceId;
import io.squall.model.Quota;
import io.squall.model.Rejection.NoSuch;
import io.squall.model.Rejection.RootDiskCannotMove;
import io.squall.model.Rejection.SameFlavor;
import io.squall.model.ResourceType;
import io.squall.model.Service;
import java.util.Optional;
import java.util.Set;

/// Gives a stopped instance another flavor. Its root disk stays where it is and as big as it is.
public record ResizeInstance(InstanceId id, FlavorId flavor) implements Command<Instance> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.COMPUTE);
    }

    @Override
    public Instance run(Transaction tx) {
        var instance = Instances.idle(tx, id, STOPPED);
        var target = Flavors.findUsable(tx, flavor)
                .orElseThrow(() -> new NoSuch(ResourceType.FLAVOR, flavor.value()).raise());
        checkChange(tx, instance, target);
        tx.checkQuota(
                Quota.VCPUS,
                tx.instances().sum(Kinds.VCPUS),
                target.vcpus() - instance.flavor().vcpus());
        tx.checkQuota(
                Quota.RAM_MB,
                tx.instances().sum(Kinds.RAM_MB),
                target.ramMb() - instance.flavor().ramMb());
        var task = new Task(Task.Kind.RESIZING, tx.in(tx.timings().resize()), Optional.of(target));
        return tx.instances().put(instance.doing(task, tx.now()));
    }

    private static void checkChange(Transaction tx, Instance instance, Flavor target) {
        var present = instance.flavor();
        if (target.id().equals(present.id())) {
            throw new SameFlavor(target.id()).raise();
        }
        if (present.localDiskGb().isPresent() || target.localDiskGb().isPresent()) {
            throw new RootDiskCannotMove(present.name(), target.name()).raise();
        }
        tx.images().find(instance.image()).ifPresent(image -> ImageNeedsRule.checkRam(image, target));
    }
}
