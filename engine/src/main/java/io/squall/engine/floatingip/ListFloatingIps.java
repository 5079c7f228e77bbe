package io.squall.engine.floatingip;

import io.squall.engine.Kinds;
import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.engine.floatingip.Pools.Pooled;
import io.squall.model.FloatingIpId;
import io.squall.model.ResourceType;
import io.squall.model.Service;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The caller's floating IPs, or one of them.
public record ListFloatingIps(Optional<FloatingIpId> id) implements Query<List<Pooled>> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.NETWORK);
    }

    @Override
    public List<Pooled> run(Transaction tx) {
        var found = id.map(one -> List.of(tx.floatingIps().get(ResourceType.FLOATING_IP, one)))
                .orElseGet(tx.floatingIps()::list);
        return found.stream()
                .map(ip -> new Pooled(ip, tx.all(Kinds.NETWORKS).find(ip.pool()).orElseThrow()))
                .toList();
    }
}
