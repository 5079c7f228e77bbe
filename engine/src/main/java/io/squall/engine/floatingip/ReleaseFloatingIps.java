package io.squall.engine.floatingip;

import io.squall.engine.Command;
import io.squall.engine.Done;
import io.squall.engine.Transaction;
import io.squall.model.FloatingIpId;
import io.squall.model.Service;
import java.util.List;
import java.util.Set;

/// Gives floating IPs back to their pools: all of them, or none if one still leads somewhere or is unpaid.
public record ReleaseFloatingIps(List<FloatingIpId> ids) implements Command<Done> {

    public ReleaseFloatingIps {
        ids = ids.stream().distinct().toList();
    }

    @Override
    public Set<Service> needs() {
        return Set.of(Service.NETWORK);
    }

    @Override
    public Done run(Transaction tx) {
        var found = ids.stream().map(id -> FloatingIps.get(tx, id)).toList();
        found.forEach(FloatingIps::requireIdle);
        found.forEach(floatingIp -> FloatingIps.requirePaid(tx, floatingIp));
        found.forEach(floatingIp -> FloatingIps.release(tx, floatingIp));
        return Done.DONE;
    }
}
