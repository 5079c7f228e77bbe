package io.squall.engine;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A value of a noun by which a store can find and sum it.
///
/// @param value gives a `String`, a `Long` or null
public record Column<N>(String name, Function<N, @Nullable Object> value) {}
