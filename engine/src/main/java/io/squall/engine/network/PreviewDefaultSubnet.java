package io.squall.engine.network;

import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.engine.zone.Zones;
import io.squall.model.Quota;
import io.squall.model.Service;
import io.squall.model.ZoneId;
import java.util.Set;

/// Whether a network with a subnet in a zone could be made for an account that chose none: if the zone is open, and the
/// account may have one more network.
public record PreviewDefaultSubnet(ZoneId zone) implements Query<Boolean> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.NETWORK);
    }

    @Override
    public Boolean run(Transaction tx) {
        var found = Zones.find(tx, zone);
        var limit = tx.account().quotas().limit(Quota.NETWORKS);
        return found.available() && Networks.own(tx).size() < limit;
    }
}
