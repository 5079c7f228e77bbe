package io.squall.engine.inventory;

import io.squall.engine.Kind;
import io.squall.engine.Transaction;
import io.squall.model.Noun;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// How nouns of one kind are listed.
///
/// @param view a noun as it is listed; empty, if it is the provider's own or about to go
record Listing<N extends Noun>(Kind<N> kind, Function<N, Optional<Resource>> view) {

    Stream<Resource> of(Transaction tx) {
        return tx.all(kind).list().stream().flatMap(noun -> view.apply(noun).stream());
    }
}
