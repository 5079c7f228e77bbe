package io.squall.engine.floatingip;

import io.squall.engine.Command;
import io.squall.engine.PublicAddresses.Lent;
import io.squall.engine.Transaction;
import io.squall.engine.floatingip.Pools.Pooled;
import io.squall.engine.network.Networks;
import io.squall.engine.network.Ports;
import io.squall.model.FloatingIp;
import io.squall.model.Network;
import io.squall.model.NetworkId;
import io.squall.model.Quota;
import io.squall.model.Rejection.NoExternalNetwork;
import io.squall.model.Rejection.NoFreeAddress;
import io.squall.model.Rejection.NoSuch;
import io.squall.model.ResourceType;
import io.squall.model.Service;
import io.squall.model.Subnet;
import java.util.Set;

/// Takes a floating IP out of a pool.
public record AllocateFloatingIp(NetworkId pool) implements Command<Pooled> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.NETWORK);
    }

    @Override
    public Pooled run(Transaction tx) {
        var network = findPool(tx);
        var subnet = Networks.subnets(tx, pool).stream()
                .filter(candidate -> Ports.free(tx, candidate.id()) > 0)
                .findFirst()
                .orElseThrow(() -> new NoFreeAddress(network.name()).raise());
        tx.checkQuota(Quota.FLOATING_IPS, tx.floatingIps().count(), 1);
        return new Pooled(tx.floatingIps().put(take(tx, subnet)), network);
    }

    private Network findPool(Transaction tx) {
        var pools = Pools.visible(tx);
        if (pools.isEmpty()) {
            throw new NoExternalNetwork().raise();
        }
        return pools.stream()
                .filter(candidate -> candidate.id().equals(pool))
                .findFirst()
                .orElseThrow(() -> new NoSuch(ResourceType.FLOATING_IP_POOL, pool.value()).raise());
    }

    private FloatingIp take(Transaction tx, Subnet subnet) {
        var addresses = tx.addresses().find(subnet.id()).orElseThrow();
        var taking = addresses.free().take().orElseThrow();
        tx.addresses().put(addresses.with(taking.rest()));
        return FloatingIps.fresh(tx, new Lent(pool, subnet.id(), taking.address()), 0);
    }
}
