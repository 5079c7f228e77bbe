package io.squall.engine.instance;

import io.squall.engine.Placement;
import io.squall.engine.Transaction;
import io.squall.model.AvailabilityZone;
import io.squall.model.Capacity;
import io.squall.model.Due;
import io.squall.model.Flavor;
import io.squall.model.ImageId;
import io.squall.model.Instance;
import io.squall.model.Instance.Task;
import io.squall.model.InstanceId;
import io.squall.model.Internet;
import io.squall.model.PortId;
import io.squall.model.ProjectId;
import io.squall.model.ResourceType;
import io.squall.model.SecurityGroupId;
import io.squall.model.Volume;
import io.squall.model.Volume.Attachment;
import io.squall.model.VolumeId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An instance of which all is decided, and which only has to be built.
///
/// @param disks that come and go with it, the root disk first; none, if the flavor brings its own
record NewInstance(
        InstanceId id,
        AvailabilityZone zone,
        ProjectId project,
        String name,
        ImageId image,
        Flavor flavor,
        List<Disk> disks,
        List<PortId> ports,
        List<SecurityGroupId> securityGroups,
        Optional<String> keyName,
        Internet internet) {

    NewInstance {
        disks = List.copyOf(disks);
        ports = List.copyOf(ports);
        securityGroups = List.copyOf(securityGroups);
    }

    /// What it takes of the zone's stock.
    Capacity size() {
        return disks.stream().map(Disk::size).reduce(Capacity.of(flavor), Capacity::plus);
    }

    /// Builds it. If its zone has no room for it, it is built all the same and ends in ERROR.
    Instance build(Transaction tx) {
        var placed = Placement.take(tx, zone.id(), size());
        var built = tx.in(tx.timings().boot());
        var volumes = new ArrayList<VolumeId>();
        for (var disk : disks) {
            volumes.add(volume(tx, disk, "/dev/vd" + (char) ('a' + volumes.size()), placed, built));
        }
        return tx.instances()
                .put(new Instance(
                        id,
                        tx.caller().account(),
                        zone.region(),
                        zone.id(),
                        project,
                        name,
                        image,
                        flavor,
                        volumes.stream().findFirst(),
                        ports,
                        securityGroups,
                        keyName,
                        internet,
                        Map.of(),
                        Instance.State.BUILDING,
                        Optional.of(new Task(Task.Kind.BUILDING, built)),
                        placed,
                        false,
                        false,
                        Optional.empty(),
                        tx.now(),
                        tx.now()));
    }

    private VolumeId volume(Transaction tx, Disk disk, String device, boolean placed, Instant built) {
        var isRoot = device.equals("/dev/vda");
        var end = placed ? Volume.State.IN_USE : Volume.State.ERROR;
        return tx.volumes()
                .put(new Volume(
                        new VolumeId(tx.newId(ResourceType.VOLUME)),
                        tx.caller().account(),
                        zone.region(),
                        zone.id(),
                        project,
                        name,
                        Optional.empty(),
                        disk.sizeGb(),
                        disk.type(),
                        isRoot,
                        true,
                        placed && !disk.type().isLocal(),
                        Map.of(),
                        Optional.of(new Attachment(id, device)),
                        isRoot ? Volume.State.DOWNLOADING : Volume.State.CREATING,
                        Optional.of(new Due<>(end, built)),
                        tx.now()))
                .id();
    }
}
