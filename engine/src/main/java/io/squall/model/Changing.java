package io.squall.model;

import java.time.Instant;
import java.util.Optional;

/// Something that changes by itself as time passes.
public sealed interface Changing extends Noun permits Instance, Volume, Snapshot, Image, Subscription, FloatingIp {
    /// When it will change next.
    Optional<Instant> dueAt();
}
