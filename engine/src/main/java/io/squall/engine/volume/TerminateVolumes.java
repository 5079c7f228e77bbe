package io.squall.engine.volume;

import static io.squall.model.Volume.State.AVAILABLE;
import static io.squall.model.Volume.State.ERROR;

import io.squall.engine.Billing;
import io.squall.engine.Command;
import io.squall.engine.Transaction;
import io.squall.model.Order;
import io.squall.model.Rejection.InUse;
import io.squall.model.Rejection.OrderNotSettled;
import io.squall.model.Rejection.WrongState;
import io.squall.model.ResourceType;
import io.squall.model.Service;
import io.squall.model.Subscription;
import io.squall.model.Volume;
import io.squall.model.VolumeId;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/// Gives elastic volumes back that no instance has: all of them, or none. What was paid stays paid.
public record TerminateVolumes(List<VolumeId> ids) implements Command<List<Order>> {

    /// So long after a purchase its order is not settled, and what was bought cannot be given back.
    public static final Duration SETTLING = Duration.ofSeconds(10);

    public TerminateVolumes {
        ids = List.copyOf(ids);
    }

    @Override
    public Set<Service> needs() {
        return Set.of(Service.BLOCK_STORAGE);
    }

    @Override
    public List<Order> run(Transaction tx) {
        var volumes = ids.stream().map(id -> Volumes.get(tx, id)).distinct().toList();
        volumes.forEach(volume -> check(tx, volume));
        return volumes.stream().map(volume -> terminate(tx, volume)).toList();
    }

    private static void check(Transaction tx, Volume volume) {
        var id = volume.id();
        Volumes.requireElastic(volume);
        volume.attachment().ifPresent(attachment -> {
            throw new InUse(
                            ResourceType.VOLUME,
                            id.value(),
                            "instance " + attachment.instance().value())
                    .raise();
        });
        Billing.find(tx, id)
                .map(Subscription::since)
                .filter(since -> since.plus(SETTLING).isAfter(tx.now()))
                .ifPresent(since -> {
                    throw new OrderNotSettled(id).raise();
                });
        if (volume.state() != AVAILABLE && volume.state() != ERROR) {
            throw new WrongState(ResourceType.VOLUME, id.value(), volume.state(), List.of(AVAILABLE, ERROR)).raise();
        }
    }

    private static Order terminate(Transaction tx, Volume volume) {
        new DeleteVolume(volume.id()).run(tx);
        return Billing.order(
                tx,
                ResourceType.VOLUME,
                Order.Action.MODIFY,
                List.of(volume.id().value()),
                0);
    }
}
