package io.squall.model;

import java.time.Instant;
import java.util.Optional;

/// Something that changes by itself as time passes.
public interface Changing extends Noun {
    /// When it will change next.
    Optional<Instant> dueAt();
}
