package io.squall.engine.floatingip;

import io.squall.engine.Command;
import io.squall.engine.Done;
import io.squall.engine.Transaction;
import io.squall.model.FloatingIpId;
import io.squall.model.Rejection.AlreadyAssociated;
import io.squall.model.ResourceType;
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
        var floatingIp = tx.floatingIps().get(ResourceType.FLOATING_IP, id);
        if (floatingIp.association().isPresent()) {
            throw new AlreadyAssociated(floatingIp.address()).raise();
        }
        var addresses = tx.addresses().find(floatingIp.subnet()).orElseThrow();
        tx.addresses().put(addresses.with(addresses.free().give(floatingIp.address())));
        tx.floatingIps().remove(id);
        return Done.DONE;
    }
}
