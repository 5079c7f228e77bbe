package io.squall.engine.zone;

import io.squall.engine.Kinds;
import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.model.AvailabilityZone;
import io.squall.model.Service;
import java.util.List;
import java.util.Set;

/// The zones of the caller's region.
public record ListZones() implements Query<List<AvailabilityZone>> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.COMPUTE);
    }

    @Override
    public List<AvailabilityZone> run(Transaction tx) {
        return tx.all(Kinds.ZONES).list().stream()
                .filter(zone -> zone.region().equals(tx.caller().region()))
                .toList();
    }
}
