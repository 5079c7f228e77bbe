package io.squall.engine.volume;

import io.squall.engine.Billing;
import io.squall.engine.Command;
import io.squall.engine.Placement;
import io.squall.engine.Transaction;
import io.squall.engine.project.Projects;
import io.squall.engine.snapshot.Snapshots;
import io.squall.engine.zone.Zones;
import io.squall.model.AvailabilityZone;
import io.squall.model.Capacity;
import io.squall.model.Due;
import io.squall.model.Order;
import io.squall.model.ProjectId;
import io.squall.model.Rejection.SmallerThanSnapshot;
import io.squall.model.Rejection.SnapshotOfRootDisk;
import io.squall.model.Rejection.SoldOut;
import io.squall.model.ResourceType;
import io.squall.model.Service;
import io.squall.model.Snapshot;
import io.squall.model.SnapshotId;
import io.squall.model.Subscription.Charging;
import io.squall.model.Volume;
import io.squall.model.VolumeId;
import io.squall.model.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Buys elastic volumes that are alike, for months in advance.
///
/// @param sizeGb as large as the snapshot, when absent
/// @param snapshot what is on them; nothing, when absent
public record BuyVolumes(
        int months,
        String name,
        ZoneId zone,
        Volume.Type type,
        Optional<Integer> sizeGb,
        Optional<SnapshotId> snapshot,
        ProjectId project,
        int count)
        implements Command<BuyVolumes.Bought> {

    public BuyVolumes {
        if (sizeGb.isEmpty() && snapshot.isEmpty()) {
            throw new IllegalArgumentException("neither size nor snapshot");
        }
    }

    /// What was bought.
    public record Bought(List<Volume> volumes, Order order) {
        public Bought {
            volumes = List.copyOf(volumes);
        }
    }

    @Override
    public Set<Service> needs() {
        return Set.of(Service.BLOCK_STORAGE);
    }

    @Override
    public Bought run(Transaction tx) {
        var place = Zones.find(tx, zone);
        var source = snapshot.map(id -> Snapshots.get(tx, id));
        Projects.requireKnown(tx, project);
        source.ifPresent(this::check);
        var size = sizeGb.or(() -> source.map(Snapshot::sizeGb)).orElseThrow();
        checkSupply(tx, place, size);
        var price = tx.settings().tariff().month(type, size);
        Billing.requirePurchase(tx, price * count * months);
        var volumes = IntStream.range(0, count)
                .mapToObj(number -> make(tx, place, size, price))
                .toList();
        var ids = volumes.stream().map(volume -> volume.id().value()).toList();
        return new Bought(
                volumes, Billing.order(tx, ResourceType.VOLUME, Order.Action.CREATE, ids, price * count * months));
    }

    private void check(Snapshot source) {
        Snapshots.requireReady(source);
        if (source.root()) {
            throw new SnapshotOfRootDisk(source.id()).raise();
        }
        if (sizeGb.isPresent() && sizeGb.get() < source.sizeGb()) {
            throw new SmallerThanSnapshot(source.id(), sizeGb.get(), source.sizeGb()).raise();
        }
    }

    private void checkSupply(Transaction tx, AvailabilityZone place, int size) {
        Zones.requireAvailable(place);
        CreateVolume.checkQuotas(tx, count, (long) size * count);
        if (!place.hasRoomFor(Capacity.ofVolume((long) size * count))) {
            throw new SoldOut(place.id()).raise();
        }
    }

    private Volume make(Transaction tx, AvailabilityZone place, int size, long price) {
        var stored = Placement.take(tx, zone, Capacity.ofVolume(size));
        var ready = new Due<>(Volume.State.AVAILABLE, tx.in(tx.timings().createVolume()));
        var volume = tx.volumes()
                .put(new Volume(
                        new VolumeId(tx.newId(ResourceType.VOLUME)),
                        tx.caller().account(),
                        place.region(),
                        zone,
                        project,
                        name,
                        Optional.empty(),
                        size,
                        type,
                        false,
                        false,
                        stored,
                        Map.of(),
                        Optional.empty(),
                        Volume.State.CREATING,
                        Optional.of(ready),
                        tx.now()));
        Billing.begin(tx, volume.id(), ResourceType.VOLUME, Charging.PREPAID, price, months);
        return volume;
    }
}
