package io.squall.engine.floatingip;

import io.squall.engine.Command;
import io.squall.engine.Transaction;
import io.squall.model.FloatingIp;
import io.squall.model.FloatingIpId;
import io.squall.model.Service;
import java.util.Set;

/// Calls a floating IP something else.
public record RenameFloatingIp(FloatingIpId id, String name) implements Command<FloatingIp> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.NETWORK);
    }

    @Override
    public FloatingIp run(Transaction tx) {
        var floatingIp = FloatingIps.get(tx, id);
        FloatingIps.requirePaid(tx, floatingIp);
        return tx.floatingIps().put(floatingIp.named(name, tx.now()));
    }
}
