package io.squall.store;

import io.squall.model.Id;
import java.util.Optional;

/// What is to become of a noun.
///
/// @param removed whether one that is there is removed, before another takes its place or none does
/// @param noun what is to be there
record Change<N>(Id id, boolean removed, Optional<N> noun) {

    /// This change after another of the same noun.
    Change<N> after(Change<N> earlier) {
        return new Change<>(id, removed || (earlier.removed() && noun.isPresent()), noun);
    }
}
