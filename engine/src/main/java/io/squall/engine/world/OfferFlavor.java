package io.squall.engine.world;

import io.squall.engine.Command;
import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.model.Flavor;
import io.squall.model.Rejection.NoSuch;
import io.squall.model.ResourceType;

/// Withdraws a flavor, or offers it again. What is built with it stays.
///
/// @param flavor its identifier or its name
public record OfferFlavor(String flavor, boolean offered) implements Command<Flavor> {

    @Override
    public Flavor run(Transaction tx) {
        var found = tx.all(Kinds.FLAVORS).list().stream()
                .filter(known ->
                        known.id().value().equals(flavor) || known.name().equals(flavor))
                .findFirst()
                .orElseThrow(() -> new NoSuch(ResourceType.FLAVOR, flavor).raise());
        return tx.all(Kinds.FLAVORS).put(found.disabled(!offered));
    }
}
