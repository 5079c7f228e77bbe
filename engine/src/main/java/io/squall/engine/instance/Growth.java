package io.squall.engine.instance;

import io.squall.engine.Transaction;
import io.squall.engine.flavor.Flavors;
import io.squall.model.Flavor;
import io.squall.model.Instance;
import io.squall.model.Rejection.NotForSale;
import io.squall.model.Rejection.Shrinking;
import io.squall.model.ResourceType;
import java.util.Optional;

/// What an instance is to have instead of its flavor: another of the same family, and no less.
public sealed interface Growth {

    /// Nothing else.
    Growth NONE = new Parts(Optional.empty(), Optional.empty());

    /// Refuses less than the instance has.
    void requireNotLess(Transaction tx, Instance instance);

    /// The flavor instead of the present one, which must be for sale.
    Flavor find(Transaction tx, Flavor present);

    /// So many vCPUs and so much memory, or as much as it has where one is absent.
    record Parts(Optional<Integer> vcpus, Optional<Integer> ramMb) implements Growth {
        @Override
        public void requireNotLess(Transaction tx, Instance instance) {
            check(instance, "vCPUs", vcpus, instance.flavor().vcpus());
            check(instance, "memory", ramMb, instance.flavor().ramMb());
        }

        private static void check(Instance instance, String what, Optional<Integer> wanted, int present) {
            if (wanted.filter(amount -> amount < present).isPresent()) {
                throw new Shrinking(ResourceType.INSTANCE, instance.id().value(), what).raise();
            }
        }

        @Override
        public Flavor find(Transaction tx, Flavor present) {
            int wantedVcpus = vcpus.orElse(present.vcpus());
            int wantedRamMb = ramMb.orElse(present.ramMb());
            return wantedVcpus == present.vcpus() && wantedRamMb == present.ramMb()
                    ? present
                    : new Choice.Size(family(present), wantedVcpus, wantedRamMb).find(tx);
        }
    }

    /// A flavor by its name.
    record Model(String name) implements Growth {
        @Override
        public void requireNotLess(Transaction tx, Instance instance) {
            var wanted = find(tx, instance.flavor());
            new Parts(Optional.of(wanted.vcpus()), Optional.of(wanted.ramMb())).requireNotLess(tx, instance);
        }

        @Override
        public Flavor find(Transaction tx, Flavor present) {
            return Flavors.usable(tx)
                    .filter(flavor ->
                            flavor.name().equals(name) && family(flavor).equals(family(present)))
                    .findFirst()
                    .orElseThrow(() -> new NotForSale("%s instead of %s".formatted(name, present.name())).raise());
        }
    }

    private static String family(Flavor flavor) {
        var dot = flavor.name().indexOf('.');
        return dot < 0 ? flavor.name() : flavor.name().substring(0, dot);
    }
}
