package io.squall.model;

import java.time.Instant;
import java.util.Optional;

/// What was on a volume at one moment. It outlives the volume.
///
/// @param sizeGb size of the volume in GB
/// @param root whether the volume was some instance's root disk
/// @param expiresAt when it goes by itself; never, when absent
public record Snapshot(
        SnapshotId id,
        AccountId account,
        RegionId region,
        ZoneId zone,
        ProjectId project,
        VolumeId volume,
        String name,
        int sizeGb,
        boolean root,
        State state,
        Optional<Due<State>> due,
        Optional<Instant> expiresAt,
        Instant createdAt)
        implements Regional, Changing {

    /// The states of Cinder; `DELETED` is where a snapshot is about to vanish to, none is seen in it.
    public enum State {
        CREATING,
        AVAILABLE,
        /// Its volume is being brought back to it.
        RESTORING,
        DELETING,
        DELETED
    }

    @Override
    public Optional<Instant> dueAt() {
        return due.map(Due::at);
    }

    /// In `state` until what is `due` comes about.
    public Snapshot in(State state, Optional<Due<State>> due) {
        return new Snapshot(
                id, account, region, zone, project, volume, name, sizeGb, root, state, due, expiresAt, createdAt);
    }

    /// Ready for use until it expires.
    public Snapshot ready() {
        return in(State.AVAILABLE, expiresAt.map(at -> new Due<>(State.DELETED, at)));
    }

    public Snapshot called(String name) {
        return new Snapshot(
                id, account, region, zone, project, volume, name, sizeGb, root, state, due, expiresAt, createdAt);
    }
}
