package io.squall.engine.instance;

import io.squall.engine.Transaction;
import io.squall.engine.flavor.Flavors;
import io.squall.model.Flavor;
import io.squall.model.Rejection.NotForSale;

/// Which flavor is wanted.
public sealed interface Choice {

    boolean isOf(Flavor flavor);

    /// The flavor, which must be for sale.
    default Flavor find(Transaction tx) {
        return Flavors.usable(tx).filter(this::isOf).findFirst().orElseThrow(() -> new NotForSale(toString()).raise());
    }

    /// A flavor by its family and what it has.
    record Size(String family, int vcpus, int ramMb) implements Choice {
        @Override
        public boolean isOf(Flavor flavor) {
            return flavor.name().startsWith(family + ".") && flavor.vcpus() == vcpus && flavor.ramMb() == ramMb;
        }

        @Override
        public String toString() {
            return "%s with %d vCPUs and %d MB".formatted(family, vcpus, ramMb);
        }
    }

    /// A flavor by its name.
    record Model(String name) implements Choice {
        @Override
        public boolean isOf(Flavor flavor) {
            return flavor.name().equals(name);
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
