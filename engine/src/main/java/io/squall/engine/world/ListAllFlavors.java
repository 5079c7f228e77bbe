package io.squall.engine.world;

import io.squall.engine.Kinds;
import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.model.Flavor;
import java.util.List;

/// The flavors of all regions, those that are withdrawn too.
public record ListAllFlavors() implements Query<List<Flavor>> {

    @Override
    public List<Flavor> run(Transaction tx) {
        return tx.all(Kinds.FLAVORS).list();
    }
}
