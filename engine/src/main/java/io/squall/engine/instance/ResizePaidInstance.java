package io.squall.engine.instance;

import io.squall.engine.Billing;
import io.squall.engine.Command;
import io.squall.engine.Kinds;
import io.squall.engine.Placement;
import io.squall.engine.Transaction;
import io.squall.model.Capacity;
import io.squall.model.Due;
import io.squall.model.Flavor;
import io.squall.model.Instance;
import io.squall.model.Instance.Task;
import io.squall.model.InstanceId;
import io.squall.model.Internet.Boost;
import io.squall.model.Order;
import io.squall.model.Rejection.BandwidthPackageHolder;
import io.squall.model.Rejection.CoresShared;
import io.squall.model.Rejection.HasVolumes;
import io.squall.model.Rejection.NoSuch;
import io.squall.model.Rejection.RootDiskCannotMove;
import io.squall.model.Rejection.Shrinking;
import io.squall.model.Rejection.SoldOut;
import io.squall.model.Rejection.VolumeOnHost;
import io.squall.model.ResourceType;
import io.squall.model.Service;
import io.squall.model.Subscription;
import io.squall.model.Subscription.Charging;
import io.squall.model.Volume;
import io.squall.model.Volume.Attachment;
import io.squall.model.VolumeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Gives a stopped instance more vCPUs, memory or a bigger data disk, and takes money for it.
///
/// @param charging how the instance must be paid for; it does not matter, when absent
/// @param mayStop whether a running one may be switched off for it
/// @param boost more bandwidth for a while, too
/// @param dataGb the size of the data disk in GB; as it is, when 0
public record ResizePaidInstance(
        InstanceId id, Optional<Charging> charging, Growth growth, int dataGb, Optional<Boost> boost, boolean mayStop)
        implements Command<Order> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.COMPUTE, Service.BLOCK_STORAGE);
    }

    @Override
    public Order run(Transaction tx) {
        var plan = plan(tx);
        Instances.stopped(tx, id, mayStop);
        requireOwnDisksOnly(tx, plan.instance());
        requireRoom(tx, plan);
        var cost = cost(tx, plan);
        Billing.requireMoney(tx, cost);
        grow(tx, plan);
        resize(tx, plan);
        Billing.take(tx, plan.paid().charging() == Charging.PREPAID ? cost : 0);
        return Billing.order(tx, ResourceType.INSTANCE, Order.Action.MODIFY, List.of(id.value()), cost);
    }

    /// What it would cost, in cents.
    long quote(Transaction tx) {
        return cost(tx, plan(tx));
    }

    /// What is there, and what is to become of it.
    ///
    /// @param data the data disk as it is
    /// @param moreGb by how much that grows
    private record Plan(
            Instance instance, Subscription paid, Flavor flavor, Optional<Volume> data, int moreGb, long price) {}

    private Plan plan(Transaction tx) {
        var instance = tx.instances().get(ResourceType.INSTANCE, id);
        var data = data(tx);
        requireGrowth(tx, instance, data);
        var paid = charging.map(kind -> Billing.require(tx, id, ResourceType.INSTANCE, kind))
                .or(() -> Billing.find(tx, id))
                .orElseThrow(() -> new NoSuch(ResourceType.INSTANCE, id.value()).raise());
        requireChangeable(tx, instance);
        boost.ifPresent(more -> BoostBandwidth.check(tx, instance, paid, more));
        var flavor = growth.find(tx, instance.flavor());
        var moreGb = dataGb == 0 ? 0 : dataGb - data.map(Volume::sizeGb).orElse(0);
        var price = InstancePrice.of(
                tx.settings().tariff(), flavor, disks(tx, instance), instance.internet(), paid.charging());
        return new Plan(instance, paid, flavor, data, moreGb, price);
    }

    private long cost(Transaction tx, Plan plan) {
        return Billing.difference(tx, plan.paid(), plan.price())
                + boost.map(more -> BoostBandwidth.cost(tx, plan.instance(), more))
                        .orElse(0L);
    }

    private Optional<Volume> data(Transaction tx) {
        return tx.volumes().list(Kinds.INSTANCE, id.value()).stream()
                .filter(volume -> volume.fixed() && !volume.root())
                .findFirst();
    }

    private void requireGrowth(Transaction tx, Instance instance, Optional<Volume> data) {
        growth.requireNotLess(tx, instance);
        if (dataGb > 0 && dataGb < data.map(Volume::sizeGb).orElse(0)) {
            throw new Shrinking(ResourceType.INSTANCE, id.value(), "the data disk").raise();
        }
    }

    /// Shared processors cannot become more, and who pays for bandwidth as a whole does not pay here.
    static void requireChangeable(Transaction tx, Instance instance) {
        if (instance.flavor().purpose() == Flavor.Purpose.SHARED) {
            throw new CoresShared(instance.id()).raise();
        }
        if (tx.account().standing().bandwidthPackage()) {
            throw new BandwidthPackageHolder(tx.caller().account(), false).raise();
        }
    }

    private void requireOwnDisksOnly(Transaction tx, Instance instance) {
        var volumes = tx.volumes().list(Kinds.INSTANCE, id.value());
        volumes.stream()
                .filter(volume -> volume.root() && volume.type().isLocal())
                .findFirst()
                .ifPresent(root -> {
                    throw new RootDiskCannotMove(instance.flavor().name(), "another size").raise();
                });
        volumes.stream()
                .filter(volume -> dataGb > 0 && volume.type().isLocal())
                .findFirst()
                .ifPresent(data -> {
                    throw new VolumeOnHost(data.id()).raise();
                });
        if (volumes.stream().anyMatch(volume -> !volume.fixed())) {
            throw new HasVolumes(id).raise();
        }
    }

    private static void requireRoom(Transaction tx, Plan plan) {
        var zone = tx.all(Kinds.ZONES).find(plan.instance().zone()).orElseThrow();
        var more = Capacity.of(plan.flavor())
                .minus(Capacity.of(plan.instance().flavor()))
                .plus(Capacity.ofVolume(plan.moreGb()));
        if (!zone.hasRoomFor(more)) {
            throw new SoldOut(zone.id()).raise();
        }
    }

    private List<Disk> disks(Transaction tx, Instance instance) {
        var disks = new ArrayList<>(Instances.disks(tx, instance));
        if (dataGb > 0) {
            var type = disks.getLast().type();
            disks.subList(1, disks.size()).clear();
            disks.add(new Disk(dataGb, type));
        }
        return disks;
    }

    private void grow(Transaction tx, Plan plan) {
        if (plan.moreGb() > 0) {
            Placement.take(tx, plan.instance().zone(), Capacity.ofVolume(plan.moreGb()));
            tx.volumes()
                    .put(plan.data().map(volume -> volume.sized(dataGb)).orElseGet(() -> newData(tx, plan.instance())));
        }
    }

    private Volume newData(Transaction tx, Instance instance) {
        var root = instance.rootVolume().flatMap(tx.volumes()::find).orElseThrow();
        return new Volume(
                new VolumeId(tx.newId(ResourceType.VOLUME)),
                instance.account(),
                instance.region(),
                instance.zone(),
                instance.project(),
                instance.name(),
                Optional.empty(),
                dataGb,
                root.type(),
                false,
                true,
                true,
                Map.of(),
                Optional.of(new Attachment(id, "/dev/vdb")),
                Volume.State.CREATING,
                Optional.of(new Due<>(Volume.State.IN_USE, tx.in(tx.timings().resize()))),
                tx.now());
    }

    private void resize(Transaction tx, Plan plan) {
        var instance = plan.instance();
        var task = new Task(Task.Kind.RESIZING, tx.in(tx.timings().resize()), Optional.of(plan.flavor()));
        tx.instances()
                .put(instance.change()
                        .internet(boost.map(instance.internet()::with).orElse(instance.internet()))
                        .task(Optional.of(task))
                        .at(tx.now()));
        tx.own(Kinds.SUBSCRIPTIONS).put(plan.paid().costing(plan.price()));
    }
}
