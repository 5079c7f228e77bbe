package io.squall.model;

import java.time.Instant;

/// Where something is going, and when it gets there.
///
/// Nothing runs in the background: whoever looks at the world at or after `at` first applies what is due.
public record Due<S>(S next, Instant at) {}
