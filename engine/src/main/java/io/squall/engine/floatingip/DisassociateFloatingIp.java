package io.squall.engine.floatingip;

import io.squall.engine.Command;
import io.squall.engine.IdleAddresses;
import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.engine.instance.Instances;
import io.squall.model.FloatingIp;
import io.squall.model.InstanceId;
import io.squall.model.Ipv4Address;
import io.squall.model.Rejection.NotAssociated;
import io.squall.model.Service;
import java.util.Set;

/// Makes a floating IP that leads to an instance lead nowhere.
public record DisassociateFloatingIp(InstanceId instance, Ipv4Address address) implements Command<FloatingIp> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.COMPUTE, Service.NETWORK);
    }

    @Override
    public FloatingIp run(Transaction tx) {
        Instances.connectable(tx, instance);
        var floatingIp = FloatingIps.get(tx, address);
        var leadsHere = tx.ports().list(Kinds.DEVICE, instance.value()).stream()
                .anyMatch(port -> floatingIp.leadsTo(port.id()));
        if (!leadsHere) {
            throw new NotAssociated(address).raise();
        }
        return IdleAddresses.release(tx, floatingIp, tx.now());
    }
}
