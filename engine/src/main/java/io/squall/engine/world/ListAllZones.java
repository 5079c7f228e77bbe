package io.squall.engine.world;

import io.squall.engine.Kinds;
import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.model.AvailabilityZone;
import java.util.List;

/// The zones of all regions, with what they have left.
public record ListAllZones() implements Query<List<AvailabilityZone>> {

    @Override
    public List<AvailabilityZone> run(Transaction tx) {
        return tx.all(Kinds.ZONES).list();
    }
}
