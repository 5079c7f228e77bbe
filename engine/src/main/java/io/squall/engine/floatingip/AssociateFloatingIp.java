package io.squall.engine.floatingip;

import io.squall.engine.Command;
import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.engine.instance.Instances;
import io.squall.model.FloatingIp;
import io.squall.model.FloatingIp.Association;
import io.squall.model.InstanceId;
import io.squall.model.Ipv4Address;
import io.squall.model.NetworkId;
import io.squall.model.Port;
import io.squall.model.Rejection.AddressNotOnInstance;
import io.squall.model.Rejection.NoRoute;
import io.squall.model.Router;
import io.squall.model.RouterId;
import io.squall.model.Service;
import java.util.Optional;
import java.util.Set;

/// Leads a floating IP to an address of an instance.
///
/// @param address the floating IP
/// @param fixedAddress the instance's own
public record AssociateFloatingIp(InstanceId instance, Ipv4Address address, Ipv4Address fixedAddress)
        implements Command<FloatingIp> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.COMPUTE, Service.NETWORK);
    }

    @Override
    public FloatingIp run(Transaction tx) {
        Instances.connectable(tx, instance);
        var floatingIp = FloatingIps.get(tx, address);
        var port = tx.ports().list(Kinds.DEVICE, instance.value()).stream()
                .filter(candidate -> candidate.address().equals(fixedAddress))
                .findFirst()
                .orElseThrow(() -> new AddressNotOnInstance(fixedAddress, instance).raise());
        var router = route(tx, port, floatingIp.pool())
                .orElseThrow(() -> new NoRoute(port.subnet(), floatingIp.pool()).raise());
        FloatingIps.requireIdle(floatingIp);
        FloatingIps.requireUnled(tx, port.id(), fixedAddress);
        return FloatingIps.lead(tx, floatingIp, new Association(port.id(), fixedAddress, Optional.of(router)));
    }

    private static Optional<RouterId> route(Transaction tx, Port port, NetworkId pool) {
        return tx.subnets()
                .find(port.subnet())
                .flatMap(subnet -> subnet.router())
                .flatMap(tx.routers()::find)
                .filter(router -> router.gateway().equals(Optional.of(pool)))
                .map(Router::id);
    }
}
