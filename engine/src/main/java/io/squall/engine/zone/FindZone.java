package io.squall.engine.zone;

import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.model.AvailabilityZone;
import io.squall.model.Service;
import io.squall.model.ZoneId;
import java.util.Set;

/// A zone of the caller's region.
public record FindZone(ZoneId id) implements Query<AvailabilityZone> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.COMPUTE);
    }

    @Override
    public AvailabilityZone run(Transaction tx) {
        return Zones.find(tx, id);
    }
}
