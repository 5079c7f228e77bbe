package io.squall.engine.inventory;

import io.squall.engine.Query;
import io.squall.engine.Transaction;
import java.util.List;

/// Everything that clients made in this world and that is not about to go, of all accounts and in all regions.
public record ListResources() implements Query<List<Resource>> {

    @Override
    public List<Resource> run(Transaction tx) {
        return Inventory.LISTED.stream().flatMap(listing -> listing.of(tx)).toList();
    }
}
