package io.squall.engine.identity;

import io.squall.engine.Kind;
import io.squall.engine.Transaction;
import io.squall.model.Id;
import io.squall.model.Owned;

/// A resource that a request names.
///
/// @param kind among which it would be
public record NamedResource(Kind<? extends Owned> kind, String id) {

    private record Name(String value) implements Id {}

    /// Whether the caller's account has it, in whatever region.
    boolean exists(Transaction tx) {
        return tx.own(kind).find(new Name(id)).isPresent();
    }
}
