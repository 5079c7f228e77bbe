package io.squall.engine.instance;

import static io.squall.model.Instance.State.ACTIVE;
import static io.squall.model.Instance.State.STOPPED;
import static io.squall.model.Volume.State.ATTACHING;
import static io.squall.model.Volume.State.AVAILABLE;
import static io.squall.model.Volume.State.IN_USE;

import io.squall.engine.Command;
import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.model.Due;
import io.squall.model.Instance;
import io.squall.model.InstanceId;
import io.squall.model.Rejection.NoDeviceLeft;
import io.squall.model.Rejection.OtherZone;
import io.squall.model.Rejection.WrongState;
import io.squall.model.ResourceType;
import io.squall.model.Service;
import io.squall.model.Volume;
import io.squall.model.Volume.Attachment;
import io.squall.model.VolumeId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Connects a volume to an instance of its zone, under the first device name that is free.
public record AttachVolume(InstanceId instance, VolumeId volume) implements Command<Volume> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.COMPUTE, Service.BLOCK_STORAGE);
    }

    @Override
    public Volume run(Transaction tx) {
        var machine = Instances.idle(tx, instance, ACTIVE, STOPPED);
        var disk = tx.volumes().get(ResourceType.VOLUME, volume);
        if (disk.state() != AVAILABLE) {
            throw new WrongState(ResourceType.VOLUME, volume.value(), disk.state(), List.of(AVAILABLE)).raise();
        }
        if (!disk.zone().equals(machine.zone())) {
            throw new OtherZone(volume, disk.zone(), machine.zone()).raise();
        }
        var attachment = new Attachment(instance, freeDevice(tx, machine));
        var due = new Due<>(IN_USE, tx.in(tx.timings().attachVolume()));
        return tx.volumes().put(disk.in(ATTACHING, Optional.of(due)).with(Optional.of(attachment)));
    }

    /// The root disk is /dev/vda, wherever it lies.
    private static String freeDevice(Transaction tx, Instance machine) {
        var taken = tx.volumes().list(Kinds.INSTANCE, machine.id().value()).stream()
                .flatMap(volume -> volume.attachment().stream())
                .map(Attachment::device)
                .collect(Collectors.toSet());
        return IntStream.rangeClosed('b', 'z')
                .mapToObj(letter -> "/dev/vd" + (char) letter)
                .filter(device -> !taken.contains(device))
                .findFirst()
                .orElseThrow(() -> new NoDeviceLeft(machine.id()).raise());
    }
}
