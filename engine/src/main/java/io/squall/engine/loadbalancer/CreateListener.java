package io.squall.engine.loadbalancer;

import io.squall.engine.Command;
import io.squall.engine.Transaction;
import io.squall.model.Listener;
import io.squall.model.LoadBalancerId;
import io.squall.model.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Gives a load balancer one more listener.
public record CreateListener(LoadBalancerId loadBalancer, ListenerSpec listener) implements Command<Listener> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.COMPUTE, Service.NETWORK);
    }

    @Override
    public Listener run(Transaction tx) {
        var balancer = Listeners.balancer(tx, loadBalancer);
        Listeners.requireKnown(tx, listener);
        Listeners.check(tx, Listeners.network(balancer), balancer.listeners(), List.of(listener));
        Listeners.checkQuota(tx, 1);
        var opened = listener.open(tx);
        var listeners = new ArrayList<>(balancer.listeners());
        listeners.add(opened);
        tx.loadBalancers().put(balancer.with(listeners));
        return opened;
    }
}
