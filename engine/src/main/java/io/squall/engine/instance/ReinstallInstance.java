package io.squall.engine.instance;

import io.squall.engine.Billing;
import io.squall.engine.Command;
import io.squall.engine.Kinds;
import io.squall.engine.Placement;
import io.squall.engine.Transaction;
import io.squall.engine.image.Images;
import io.squall.engine.keypair.AccountKeyPairs;
import io.squall.model.Capacity;
import io.squall.model.Image;
import io.squall.model.ImageId;
import io.squall.model.Instance;
import io.squall.model.Instance.State;
import io.squall.model.Instance.Task;
import io.squall.model.InstanceId;
import io.squall.model.KeyPair;
import io.squall.model.Rejection.CannotRun;
import io.squall.model.Rejection.NoSuch;
import io.squall.model.Rejection.Shrinking;
import io.squall.model.Rejection.SoldOut;
import io.squall.model.Rejection.WrongState;
import io.squall.model.ResourceType;
import io.squall.model.Service;
import io.squall.model.Subscription.Charging;
import io.squall.model.Volume;
import io.squall.model.VolumeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Installs the operating system of an instance anew; whatever was on its root disk is gone. A running instance is shut
/// down for it, and each runs afterwards.
///
/// @param image the present one, when absent
/// @param rootGb the size of the root disk in GB; as it is, when absent
public record ReinstallInstance(InstanceId id, Optional<ImageId> image, Optional<Integer> rootGb, Login login)
        implements Command<Instance> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.COMPUTE, Service.IMAGE, Service.BLOCK_STORAGE);
    }

    @Override
    public Instance run(Transaction tx) {
        var instance = tx.instances().get(ResourceType.INSTANCE, id);
        var chosen = image(tx, instance);
        var root = instance.rootVolume().flatMap(tx.volumes()::find).orElseThrow();
        var sizeGb = sizeGb(chosen, root);
        login.check(chosen);
        login.key().ifPresent(key -> AccountKeyPairs.get(tx, key));
        Instances.idle(tx, id, State.ACTIVE, State.STOPPED);
        requireUsable(chosen);
        requireFit(instance, chosen);
        var more = Capacity.ofVolume(root.type().isLocal() ? 0 : sizeGb - root.sizeGb());
        requireRoom(tx, instance, more);
        pay(tx, instance, root, sizeGb);
        Placement.take(tx, instance.zone(), more);
        var disk = replace(tx, instance, root.sized(sizeGb), chosen);
        var task = new Task(Task.Kind.REINSTALLING, tx.in(tx.timings().boot()));
        return tx.instances()
                .put(instance.change()
                        .image(chosen.id())
                        .rootVolume(Optional.of(disk.id()))
                        .keyName(login.key().map(KeyPair.Key::value).or(instance::keyName))
                        .task(Optional.of(task))
                        .at(tx.now()));
    }

    private Image image(Transaction tx, Instance instance) {
        var wanted = image.orElse(instance.image());
        return Images.find(tx, wanted).orElseThrow(() -> new NoSuch(ResourceType.IMAGE, wanted.value()).raise());
    }

    private int sizeGb(Image chosen, Volume root) {
        if (rootGb.filter(size -> size < root.sizeGb()).isPresent()) {
            throw new Shrinking(ResourceType.INSTANCE, id.value(), "the root disk").raise();
        }
        return rootGb.map(size -> RootDiskRule.sizeGb(chosen, Optional.of(size)))
                .orElse(Math.max(root.sizeGb(), chosen.minDiskGb()));
    }

    private static void requireUsable(Image chosen) {
        if (chosen.state() != Image.State.ACTIVE) {
            throw new WrongState(ResourceType.IMAGE, chosen.id().value(), chosen.state(), List.of(Image.State.ACTIVE))
                    .raise();
        }
    }

    private static void requireFit(Instance instance, Image chosen) {
        if (instance.flavor().ramMb() < chosen.minRamMb()) {
            throw new CannotRun(instance.id(), chosen.id(), "%d MB of memory".formatted(chosen.minRamMb())).raise();
        }
    }

    private static void requireRoom(Transaction tx, Instance instance, Capacity more) {
        if (!tx.all(Kinds.ZONES).find(instance.zone()).orElseThrow().hasRoomFor(more)) {
            throw new SoldOut(instance.zone()).raise();
        }
    }

    private static void pay(Transaction tx, Instance instance, Volume root, int sizeGb) {
        Billing.find(tx, instance.id()).filter(paid -> sizeGb > root.sizeGb()).ifPresent(paid -> {
            var disks = new ArrayList<>(Instances.disks(tx, instance));
            disks.set(0, new Disk(sizeGb, root.type()));
            var price = InstancePrice.of(
                    tx.settings().tariff(), instance.flavor(), disks, instance.internet(), paid.charging());
            var cost = Billing.difference(tx, paid, price);
            Billing.requireMoney(tx, cost);
            Billing.take(tx, paid.charging() == Charging.PREPAID ? cost : 0);
            tx.own(Kinds.SUBSCRIPTIONS).put(paid.costing(price));
        });
    }

    /// The root disk; another one, if the operating system is of the other family.
    private static Volume replace(Transaction tx, Instance instance, Volume root, Image chosen) {
        if (Instances.isWindows(tx, instance) == chosen.isWindows()) {
            return tx.volumes().put(root);
        }
        tx.volumes().remove(root.id());
        return tx.volumes().put(root.named(new VolumeId(tx.newId(ResourceType.VOLUME))));
    }
}
