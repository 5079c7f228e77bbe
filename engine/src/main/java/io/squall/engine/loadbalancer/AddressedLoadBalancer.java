package io.squall.engine.loadbalancer;

import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.model.FloatingIp;
import io.squall.model.Ipv4Address;
import io.squall.model.LoadBalancer;
import java.util.Optional;

/// A load balancer with the addresses that lead to it.
///
/// @param address its own
public record AddressedLoadBalancer(LoadBalancer balancer, Ipv4Address address, Optional<Ipv4Address> floatingIp) {

    static AddressedLoadBalancer of(Transaction tx, LoadBalancer balancer) {
        var floatingIp = balancer.place()
                .port()
                .flatMap(port -> tx.floatingIps().list(Kinds.PORT, port.value()).stream()
                        .findFirst()
                        .map(FloatingIp::address));
        return new AddressedLoadBalancer(balancer, balancer.place().address(), floatingIp);
    }
}
