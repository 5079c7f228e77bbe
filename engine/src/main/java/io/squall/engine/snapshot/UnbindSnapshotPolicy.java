package io.squall.engine.snapshot;

import io.squall.engine.Batch;
import io.squall.engine.Command;
import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.model.ResourceType;
import io.squall.model.Service;
import io.squall.model.SnapshotPolicy;
import io.squall.model.SnapshotPolicyId;
import io.squall.model.VolumeId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Lets a policy no longer take snapshots of volumes.
///
/// @param volumes by what the caller called them
public record UnbindSnapshotPolicy(SnapshotPolicyId id, Map<String, VolumeId> volumes)
        implements Command<List<Batch.Part<SnapshotPolicy>>> {

    public UnbindSnapshotPolicy {
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
            var policy = Snapshots.policy(tx, id);
            var left = policy.volumes().stream()
                    .filter(other -> !other.equals(volume))
                    .toList();
            return tx.own(Kinds.SNAPSHOT_POLICIES).put(policy.with(left));
        }
    }
}
