package io.squall.engine.flavor;

import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.engine.zone.ListZones;
import io.squall.model.AvailabilityZone;
import io.squall.model.Flavor;
import io.squall.model.Service;
import java.util.List;
import java.util.Set;

/// What is for sale to the caller, zone by zone.
public record ListOffers() implements Query<List<ListOffers.Offer>> {

    /// A flavor in a zone.
    public record Offer(AvailabilityZone zone, Flavor flavor) {}

    @Override
    public Set<Service> needs() {
        return Set.of(Service.COMPUTE);
    }

    @Override
    public List<Offer> run(Transaction tx) {
        var flavors = Flavors.usable(tx).toList();
        return new ListZones()
                .run(tx).stream()
                        .flatMap(zone -> flavors.stream().map(flavor -> new Offer(zone, flavor)))
                        .toList();
    }
}
