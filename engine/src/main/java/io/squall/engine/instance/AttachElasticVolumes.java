package io.squall.engine.instance;

import static io.squall.model.Instance.State.ACTIVE;
import static io.squall.model.Instance.State.STOPPED;

import io.squall.engine.Batch;
import io.squall.engine.Command;
import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.engine.volume.Volumes;
import io.squall.model.InstanceId;
import io.squall.model.Rejection.OtherProject;
import io.squall.model.Rejection.TooManyVolumes;
import io.squall.model.Service;
import io.squall.model.Volume;
import io.squall.model.VolumeId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Connects elastic volumes to an instance, each whether or not the others can be.
///
/// @param volumes by what the caller called them
public record AttachElasticVolumes(InstanceId instance, Map<String, VolumeId> volumes)
        implements Command<List<Batch.Part<Volume>>> {

    /// So many elastic volumes an instance can have.
    public static final int MAX_VOLUMES = 10;

    public AttachElasticVolumes {
        volumes = new LinkedHashMap<>(volumes);
    }

    @Override
    public Set<Service> needs() {
        return Set.of(Service.COMPUTE, Service.BLOCK_STORAGE);
    }

    @Override
    public List<Batch.Part<Volume>> run(Transaction tx) {
        Instances.idle(tx, instance, ACTIVE, STOPPED);
        if (attached(tx, instance) + volumes.size() > MAX_VOLUMES) {
            throw new TooManyVolumes(instance, MAX_VOLUMES).raise();
        }
        var commands = new LinkedHashMap<String, Command<Volume>>();
        volumes.forEach((key, volume) -> commands.put(key, new One(instance, volume)));
        return new Batch<>(commands).run(tx);
    }

    /// How many elastic volumes an instance has.
    static long attached(Transaction tx, InstanceId instance) {
        return tx.volumes().list(Kinds.INSTANCE, instance.value()).stream()
                .filter(volume -> !volume.fixed())
                .count();
    }

    private record One(InstanceId instance, VolumeId id) implements Command<Volume> {
        @Override
        public Volume run(Transaction tx) {
            var volume = Volumes.elastic(tx, id);
            var machine = tx.instances().find(instance).orElseThrow();
            if (volume.zone().equals(machine.zone()) && !volume.project().equals(machine.project())) {
                throw new OtherProject(id, instance).raise();
            }
            return new AttachVolume(instance, id).run(tx);
        }
    }
}
