package io.squall.engine.zone;

import io.squall.engine.Kinds;
import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.model.AvailabilityZone;
import io.squall.model.RegionId;
import java.util.List;

/// The regions that have a zone.
public record ListRegions() implements Query<List<RegionId>> {

    @Override
    public List<RegionId> run(Transaction tx) {
        return tx.all(Kinds.ZONES).list().stream()
                .map(AvailabilityZone::region)
                .distinct()
                .toList();
    }
}
