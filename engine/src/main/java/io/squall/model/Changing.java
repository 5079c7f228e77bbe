package io.squall.model;

import java.time.Instant;
import java.util.Optional;

/// Something that changes by itself as time passes.
public sealed interface Changing extends Noun
        permits Instance, Volume, Snapshot, SnapshotPolicy, Image, Subscription, FloatingIp, LoadBalancer {
    /// When it will change next.
    Optional<Instant> dueAt();
}
