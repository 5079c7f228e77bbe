package io.squall.engine;

import static io.squall.model.Volume.State.AVAILABLE;
import static io.squall.model.Volume.State.IN_USE;
import static io.squall.model.Volume.State.SNAPSHOTTING;

import io.squall.model.Due;
import io.squall.model.Quota;
import io.squall.model.Rejected;
import io.squall.model.Rejection.NothingStored;
import io.squall.model.Rejection.QuotaExceeded;
import io.squall.model.Rejection.SnapshotRunning;
import io.squall.model.Rejection.VolumeOnHost;
import io.squall.model.Rejection.WrongState;
import io.squall.model.ResourceType;
import io.squall.model.Snapshot;
import io.squall.model.SnapshotId;
import io.squall.model.SnapshotPolicy;
import io.squall.model.Volume;
import io.squall.model.VolumeId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Takes snapshots of volumes, when it is asked for and when a policy's time has come.
public final class SnapshotTaking {

    /// What was missed longer ago is not made up for, however far the clock was moved.
    private static final Duration CATCHING_UP = Duration.ofDays(7);

    private SnapshotTaking() {}

    /// Takes a snapshot of the caller's volume, which may be attached; one of a volume is taken at a time.
    ///
    /// @param id its identifier
    /// @param at when it begins
    /// @param expiry when it goes by itself
    public static Snapshot take(
            Transaction tx, SnapshotId id, VolumeId volume, String name, Instant at, Optional<Instant> expiry) {
        var source = tx.volumes().get(ResourceType.VOLUME, volume);
        checkVolume(source);
        checkQuota(tx);
        var done = at.plus(tx.timings().createVolume());
        tx.volumes().put(source.in(SNAPSHOTTING, Optional.of(new Due<>(source.state(), done))));
        return tx.own(Kinds.SNAPSHOTS)
                .put(new Snapshot(
                        id,
                        tx.caller().account(),
                        source.region(),
                        source.zone(),
                        source.project(),
                        volume,
                        name,
                        source.sizeGb(),
                        source.root(),
                        Snapshot.State.CREATING,
                        Optional.of(new Due<>(Snapshot.State.AVAILABLE, done)),
                        expiry,
                        at));
    }

    private static void checkVolume(Volume source) {
        var volume = source.id();
        if (source.type().isLocal()) {
            throw new VolumeOnHost(volume).raise();
        }
        if (!source.stored()) {
            throw new NothingStored(volume).raise();
        }
        if (source.state() == SNAPSHOTTING) {
            throw new SnapshotRunning(volume).raise();
        }
        if (source.state() != AVAILABLE && source.state() != IN_USE) {
            throw new WrongState(ResourceType.VOLUME, volume.value(), source.state(), List.of(AVAILABLE, IN_USE))
                    .raise();
        }
    }

    /// Refuses one more than the region's volumes allow.
    private static void checkQuota(Transaction tx) {
        var each = tx.account().quotas().limit(Quota.SNAPSHOTS_PER_VOLUME);
        var used = present(tx).size();
        var volumes = tx.volumes().list().size();
        if (each < Long.MAX_VALUE && used >= each * volumes) {
            throw new QuotaExceeded(Quota.SNAPSHOTS_PER_VOLUME, each * volumes, used, 1).raise();
        }
    }

    /// The caller's snapshots of its region that are not about to go.
    public static List<Snapshot> present(Transaction tx) {
        return tx.own(Kinds.SNAPSHOTS).list().stream()
                .filter(snapshot -> snapshot.state() != Snapshot.State.DELETING)
                .toList();
    }

    /// Takes a policy's snapshot of each volume that allows it, and says when the next are due.
    static void take(Transaction tx, SnapshotPolicy policy) {
        var at = policy.nextAt();
        policy.volumes().forEach(volume -> take(tx, policy, volume));
        var earliest = tx.now().minus(CATCHING_UP);
        tx.own(Kinds.SNAPSHOT_POLICIES).put(policy.after(at.isBefore(earliest) ? earliest : at));
    }

    private static void take(Transaction tx, SnapshotPolicy policy, VolumeId volume) {
        var id = new SnapshotId(tx.identifiers().like(policy.example().value()));
        var at = policy.nextAt();
        var expiry =
                Optional.of(at.plus(Duration.ofDays(policy.retentionDays()))).filter(moment -> !policy.permanent());
        try {
            take(tx, id, volume, policy.name(), at, expiry);
        } catch (Rejected refused) {
            // Busy, gone, or too many: there is none this time.
        }
    }
}
