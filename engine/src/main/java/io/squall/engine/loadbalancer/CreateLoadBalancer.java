package io.squall.engine.loadbalancer;

import io.squall.engine.Command;
import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.engine.network.Networks;
import io.squall.engine.network.Ports;
import io.squall.model.LoadBalancer;
import io.squall.model.LoadBalancer.Kind;
import io.squall.model.LoadBalancer.Place;
import io.squall.model.LoadBalancerId;
import io.squall.model.Network;
import io.squall.model.ProjectId;
import io.squall.model.Quota;
import io.squall.model.Rejection.NoSuch;
import io.squall.model.ResourceType;
import io.squall.model.Service;
import io.squall.model.Subnet;
import io.squall.model.SubnetId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Makes a load balancer with its listeners and their members. It takes an address of its subnet.
public record CreateLoadBalancer(String name, String description, SubnetId subnet, List<ListenerSpec> listeners)
        implements Command<AddressedLoadBalancer> {

    public CreateLoadBalancer {
        listeners = List.copyOf(listeners);
    }

    @Override
    public Set<Service> needs() {
        return Set.of(Service.COMPUTE, Service.NETWORK);
    }

    @Override
    public AddressedLoadBalancer run(Transaction tx) {
        var place = place(tx);
        listeners.forEach(listener -> Listeners.requireKnown(tx, listener));
        Ports.requireFree(tx, place, 1);
        Listeners.check(tx, place.network(), List.of(), listeners);
        tx.checkQuota(Quota.LOAD_BALANCERS, tx.loadBalancers().count(), 1);
        Listeners.checkQuota(tx, listeners.size());
        Ports.checkQuota(tx, 1);
        return AddressedLoadBalancer.of(tx, open(tx, place));
    }

    /// The subnet, unless it is an external network's.
    private Subnet place(Transaction tx) {
        return Networks.findSubnet(tx, subnet)
                .filter(found -> tx.all(Kinds.NETWORKS)
                        .find(found.network())
                        .filter(Network::external)
                        .isEmpty())
                .orElseThrow(() -> new NoSuch(ResourceType.SUBNET, subnet.value()).raise());
    }

    private LoadBalancer open(Transaction tx, Subnet place) {
        var id = new LoadBalancerId(tx.newId(ResourceType.LOAD_BALANCER));
        var port = Ports.open(tx, place, id.value());
        return tx.loadBalancers()
                .put(new LoadBalancer(
                        id,
                        tx.caller().account(),
                        tx.caller().region(),
                        ProjectId.DEFAULT,
                        Kind.APPLICATION,
                        name,
                        description,
                        new Place(place.network(), port.address(), Optional.of(subnet), Optional.of(port.id())),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        listeners.stream().map(listener -> listener.open(tx)).toList(),
                        Optional.empty(),
                        tx.now(),
                        tx.now()));
    }
}
