package io.squall.engine.volume;

import static io.squall.model.Volume.State.AVAILABLE;
import static io.squall.model.Volume.State.EXTENDING;

import io.squall.engine.Billing;
import io.squall.engine.Command;
import io.squall.engine.Kinds;
import io.squall.engine.Placement;
import io.squall.engine.Transaction;
import io.squall.model.Capacity;
import io.squall.model.Due;
import io.squall.model.Order;
import io.squall.model.Quota;
import io.squall.model.Rejection.SoldOut;
import io.squall.model.Rejection.VolumeNotLarger;
import io.squall.model.Rejection.WrongState;
import io.squall.model.ResourceType;
import io.squall.model.Service;
import io.squall.model.Volume;
import io.squall.model.VolumeId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Makes an elastic volume larger that no instance has. The difference is paid for the time that is left.
///
/// @param sizeGb the new size in GB
public record ExtendVolume(VolumeId id, int sizeGb) implements Command<Volume> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.BLOCK_STORAGE);
    }

    @Override
    public Volume run(Transaction tx) {
        var volume = Volumes.get(tx, id);
        requireGrowth(volume, sizeGb);
        Volumes.requireElastic(volume);
        if (volume.state() != AVAILABLE) {
            throw new WrongState(ResourceType.VOLUME, id.value(), volume.state(), List.of(AVAILABLE)).raise();
        }
        var more = sizeGb - volume.sizeGb();
        tx.checkQuota(Quota.VOLUME_GB, tx.volumes().sum(Kinds.SIZE_GB), more);
        if (!tx.all(Kinds.ZONES).find(volume.zone()).orElseThrow().hasRoomFor(Capacity.ofVolume(more))) {
            throw new SoldOut(volume.zone()).raise();
        }
        var price = Volumes.extensionPrice(tx, volume, sizeGb);
        Billing.requireMoney(tx, price);
        pay(tx, volume, price);
        Placement.take(tx, volume.zone(), Capacity.ofVolume(more));
        var due = new Due<>(AVAILABLE, tx.in(tx.timings().createVolume()));
        return tx.volumes().put(volume.sized(sizeGb).in(EXTENDING, Optional.of(due)));
    }

    static void requireGrowth(Volume volume, int sizeGb) {
        if (sizeGb <= volume.sizeGb()) {
            throw new VolumeNotLarger(volume.id(), volume.sizeGb(), sizeGb).raise();
        }
    }

    private void pay(Transaction tx, Volume volume, long price) {
        Billing.find(tx, id).ifPresent(paid -> {
            var month = Volumes.month(tx.settings().tariff(), volume, sizeGb);
            tx.own(Kinds.SUBSCRIPTIONS).put(paid.costing(month));
            Billing.take(tx, price);
            Billing.order(tx, ResourceType.VOLUME, Order.Action.MODIFY, List.of(id.value()), price);
        });
    }
}
