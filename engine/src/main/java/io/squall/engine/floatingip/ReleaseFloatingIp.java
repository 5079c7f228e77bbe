package io.squall.engine.floatingip;

import io.squall.engine.Command;
import io.squall.engine.Done;
import io.squall.engine.Transaction;
import io.squall.model.FloatingIpId;
import io.squall.model.Service;
import java.util.Set;

/// Gives a floating IP that leads nowhere back to its pool.
public record ReleaseFloatingIp(FloatingIpId id) implements Command<Done> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.NETWORK);
    }

    @Override
    public Done run(Transaction tx) {
        var floatingIp = FloatingIps.get(tx, id);
        FloatingIps.requireIdle(floatingIp);
        FloatingIps.release(tx, floatingIp);
        return Done.DONE;
    }
}
