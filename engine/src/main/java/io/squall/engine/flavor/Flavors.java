package io.squall.engine.flavor;

import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.model.Flavor;
import io.squall.model.FlavorId;
import java.util.Optional;
import java.util.stream.Stream;

/// The rules about flavors that many commands share.
public final class Flavors {

    private Flavors() {}

    /// The flavor, if the caller may build with it.
    public static Optional<Flavor> findUsable(Transaction tx, FlavorId id) {
        return tx.all(Kinds.FLAVORS).find(id).filter(flavor -> isOffered(tx, flavor) && !flavor.disabled());
    }

    /// The flavors that the caller may build with.
    public static Stream<Flavor> usable(Transaction tx) {
        return tx.all(Kinds.FLAVORS).list().stream().filter(flavor -> isOffered(tx, flavor) && !flavor.disabled());
    }

    static boolean isOffered(Transaction tx, Flavor flavor) {
        return flavor.regions().contains(tx.caller().region())
                && flavor.isOfferedTo(tx.caller().account());
    }
}
