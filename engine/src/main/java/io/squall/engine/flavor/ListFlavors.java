package io.squall.engine.flavor;

import io.squall.engine.Kinds;
import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.model.Flavor;
import io.squall.model.Service;
import java.util.List;
import java.util.Set;

/// The flavors that the caller is offered in its region, disabled ones too.
public record ListFlavors() implements Query<List<Flavor>> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.COMPUTE);
    }

    @Override
    public List<Flavor> run(Transaction tx) {
        return tx.all(Kinds.FLAVORS).list().stream()
                .filter(flavor -> Flavors.isOffered(tx, flavor))
                .toList();
    }
}
