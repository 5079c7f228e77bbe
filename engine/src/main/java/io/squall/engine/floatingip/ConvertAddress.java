package io.squall.engine.floatingip;

import io.squall.engine.Command;
import io.squall.engine.PublicAddresses;
import io.squall.engine.Transaction;
import io.squall.engine.instance.Instances;
import io.squall.model.FloatingIp;
import io.squall.model.FloatingIp.Association;
import io.squall.model.InstanceId;
import io.squall.model.Quota;
import io.squall.model.Rejection.NoOwnAddress;
import io.squall.model.Service;
import java.util.Optional;
import java.util.Set;

/// Makes a floating IP of the public address that an instance has of its own. It goes on leading there.
public record ConvertAddress(InstanceId instance) implements Command<FloatingIp> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.COMPUTE, Service.NETWORK);
    }

    @Override
    public FloatingIp run(Transaction tx) {
        var owner = Instances.connectable(tx, instance);
        var address = owner.internet().address().orElseThrow(() -> new NoOwnAddress(instance).raise());
        var port = new Target.OfInstance(instance).port(tx);
        tx.checkQuota(Quota.FLOATING_IPS, tx.floatingIps().list().size(), 1);
        tx.instances()
                .put(owner.change()
                        .internet(owner.internet().with(Optional.empty()))
                        .at(tx.now()));
        var floatingIp = FloatingIps.fresh(tx, PublicAddresses.origin(tx, address), BuyFloatingIps.idleCents(tx));
        return FloatingIps.lead(tx, floatingIp, new Association(port.id(), port.address(), Optional.empty()));
    }
}
