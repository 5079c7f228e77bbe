package io.squall.engine.snapshot;

import io.squall.engine.Command;
import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.model.Quota;
import io.squall.model.ResourceType;
import io.squall.model.Service;
import io.squall.model.SnapshotId;
import io.squall.model.SnapshotPolicy;
import io.squall.model.SnapshotPolicy.Schedule;
import io.squall.model.SnapshotPolicyId;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/// Makes a snapshot policy that has no volumes yet.
///
/// @param utcOffset how far the clock of the schedules is ahead of UTC
public record CreateSnapshotPolicy(
        String name, boolean active, boolean permanent, int retentionDays, List<Schedule> schedules, Duration utcOffset)
        implements Command<SnapshotPolicy> {

    public CreateSnapshotPolicy {
        schedules = List.copyOf(schedules);
    }

    @Override
    public Set<Service> needs() {
        return Set.of(Service.BLOCK_STORAGE);
    }

    @Override
    public SnapshotPolicy run(Transaction tx) {
        var policies = tx.own(Kinds.SNAPSHOT_POLICIES);
        tx.checkQuota(Quota.SNAPSHOT_POLICIES, policies.list().size(), 1);
        var policy = new SnapshotPolicy(
                new SnapshotPolicyId(tx.newId(ResourceType.SNAPSHOT_POLICY)),
                tx.caller().account(),
                tx.caller().region(),
                name,
                active,
                permanent,
                retentionDays,
                schedules,
                utcOffset,
                List.of(),
                tx.now(),
                new SnapshotId(tx.newId(ResourceType.SNAPSHOT)),
                tx.now());
        return policies.put(policy.after(tx.now()));
    }
}
