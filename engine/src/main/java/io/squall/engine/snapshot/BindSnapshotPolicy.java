package io.squall.engine.snapshot;

import io.squall.engine.Batch;
import io.squall.engine.Command;
import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.model.Rejection.VolumeHasPolicy;
import io.squall.model.ResourceType;
import io.squall.model.Service;
import io.squall.model.SnapshotPolicy;
import io.squall.model.SnapshotPolicyId;
import io.squall.model.VolumeId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Lets a policy take snapshots of volumes, of each whether or not it can of the others.
///
/// @param volumes by what the caller called them
public record BindSnapshotPolicy(SnapshotPolicyId id, Map<String, VolumeId> volumes)
        implements Command<List<Batch.Part<SnapshotPolicy>>> {

    public BindSnapshotPolicy {
        volumes = new LinkedHashMap<>(volumes);
    }

    @Override
    public Set<Service> needs() {
        return Set.of(Service.BLOCK_STORAGE);
    }

    @Override
    public List<Batch.Part<SnapshotPolicy>> run(Transaction tx) {
        Snapshots.policy(tx, id);
        var commands = new LinkedHashMap<String, Command<SnapshotPolicy>>();
        volumes.forEach((key, volume) -> commands.put(key, new One(id, volume)));
        return new Batch<>(commands).run(tx);
    }

    private record One(SnapshotPolicyId id, VolumeId volume) implements Command<SnapshotPolicy> {
        @Override
        public SnapshotPolicy run(Transaction tx) {
            tx.volumes().get(ResourceType.VOLUME, volume);
            tx.own(Kinds.SNAPSHOT_POLICIES).list().stream()
                    .filter(other -> other.volumes().contains(volume))
                    .findFirst()
                    .ifPresent(other -> {
                        throw new VolumeHasPolicy(volume, other.id()).raise();
                    });
            var policy = Snapshots.policy(tx, id);
            var bound = new ArrayList<>(policy.volumes());
            bound.add(volume);
            var fresh = policy.dueAt().isPresent() ? policy : policy.after(tx.now());
            return tx.own(Kinds.SNAPSHOT_POLICIES).put(fresh.with(bound));
        }
    }
}
