package io.squall.engine.floatingip;

import io.squall.engine.Command;
import io.squall.engine.Transaction;
import io.squall.model.FloatingIp;
import io.squall.model.FloatingIpId;
import io.squall.model.Service;
import java.util.Set;

/// Gives a floating IP to the instance to which it leads, or to an address translation on the way there.
///
/// @param direct whether the instance has it itself
public record ChangeDirectness(FloatingIpId id, boolean direct) implements Command<FloatingIp> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.NETWORK);
    }

    @Override
    public FloatingIp run(Transaction tx) {
        var floatingIp = FloatingIps.get(tx, id);
        FloatingIps.requirePaid(tx, floatingIp);
        return tx.floatingIps().put(floatingIp.direct(direct, tx.now()));
    }
}
