package io.squall.engine.instance;

import io.squall.engine.Billing;
import io.squall.engine.Command;
import io.squall.engine.Kinds;
import io.squall.engine.Placement;
import io.squall.engine.Transaction;
import io.squall.engine.flavor.Flavors;
import io.squall.model.Capacity;
import io.squall.model.Due;
import io.squall.model.Flavor;
import io.squall.model.Instance;
import io.squall.model.Instance.State;
import io.squall.model.Instance.Task;
import io.squall.model.InstanceId;
import io.squall.model.Internet.Boost;
import io.squall.model.Order;
import io.squall.model.Rejection.BandwidthPackageHolder;
import io.squall.model.Rejection.CoresShared;
import io.squall.model.Rejection.HasVolumes;
import io.squall.model.Rejection.NotForSale;
import io.squall.model.Rejection.RootDiskCannotMove;
import io.squall.model.Rejection.Shrinking;
import io.squall.model.Rejection.SoldOut;
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
/// @param charging how the instance must be paid for
/// @param vcpus as many as it has, when absent
/// @param ramMb as much as it has, when absent
/// @param boost more bandwidth for a while, too
/// @param dataGb the size of the data disk in GB; as it is, when 0
public record ResizePaidInstance(
        InstanceId id,
        Charging charging,
        Optional<Integer> vcpus,
        Optional<Integer> ramMb,
        int dataGb,
        Optional<Boost> boost)
        implements Command<Order> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.COMPUTE, Service.BLOCK_STORAGE);
    }

    @Override
    public Order run(Transaction tx) {
        var plan = plan(tx);
        Instances.idle(tx, id, State.STOPPED);
        requireOwnDisksOnly(tx, plan.instance());
        requireRoom(tx, plan);
        var cost = cost(tx, plan);
        Billing.requireMoney(tx, cost);
        grow(tx, plan);
        resize(tx, plan);
        Billing.take(tx, charging == Charging.PREPAID ? cost : 0);
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
        requireGrowth(instance, data);
        var paid = Billing.require(tx, id, ResourceType.INSTANCE, charging);
        requireChangeable(tx, instance);
        boost.ifPresent(more -> BoostBandwidth.check(tx, instance, paid, more));
        var flavor = flavor(tx, instance.flavor());
        var moreGb = dataGb == 0 ? 0 : dataGb - data.map(Volume::sizeGb).orElse(0);
        var price =
                InstancePrice.of(tx.settings().tariff(), flavor, disks(tx, instance), instance.internet(), charging);
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

    private void requireGrowth(Instance instance, Optional<Volume> data) {
        requireNotLess("vCPUs", vcpus, instance.flavor().vcpus());
        requireNotLess("memory", ramMb, instance.flavor().ramMb());
        requireNotLess(
                "the data disk",
                Optional.of(dataGb).filter(size -> size > 0),
                data.map(Volume::sizeGb).orElse(0));
    }

    private void requireNotLess(String what, Optional<Integer> wanted, int present) {
        if (wanted.filter(amount -> amount < present).isPresent()) {
            throw new Shrinking(ResourceType.INSTANCE, id.value(), what).raise();
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
        if (volumes.stream().anyMatch(volume -> !volume.fixed())) {
            throw new HasVolumes(id).raise();
        }
    }

    private Flavor flavor(Transaction tx, Flavor present) {
        var family = present.name().substring(0, present.name().indexOf('.') + 1);
        int wantedVcpus = vcpus.orElse(present.vcpus());
        int wantedRamMb = ramMb.orElse(present.ramMb());
        if (wantedVcpus == present.vcpus() && wantedRamMb == present.ramMb()) {
            return present;
        }
        return Flavors.usable(tx)
                .filter(flavor -> flavor.name().startsWith(family)
                        && flavor.vcpus() == wantedVcpus
                        && flavor.ramMb() == wantedRamMb)
                .findFirst()
                .orElseThrow(
                        () -> new NotForSale("%s with %d vCPUs and %d MB".formatted(family, wantedVcpus, wantedRamMb))
                                .raise());
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
            var root = disks.getFirst();
            disks.subList(1, disks.size()).clear();
            disks.add(new Disk(dataGb, root.type()));
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
