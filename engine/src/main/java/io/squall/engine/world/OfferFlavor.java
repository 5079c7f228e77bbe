package io.squall.engine.world;

import io.squall.engine.Command;
import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.model.Flavor;
import io.squall.model.FlavorId;
import io.squall.model.Rejection.NoSuch;
import io.squall.model.ResourceType;

/// Takes a flavor from sale, or offers it again.
public record OfferFlavor(FlavorId id, boolean offered) implements Command<Flavor> {

    @Override
    public Flavor run(Transaction tx) {
        var flavor =
                tx.all(Kinds.FLAVORS).find(id).orElseThrow(() -> new NoSuch(ResourceType.FLAVOR, id.value()).raise());
        return tx.all(Kinds.FLAVORS).put(flavor.disabled(!offered));
    }
}
