package io.squall.engine.floatingip;

import io.squall.engine.Billing;
import io.squall.engine.IdleAddresses;
import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.engine.floatingip.DescribeFloatingIps.Described;
import io.squall.model.FloatingIp;
import io.squall.model.FloatingIp.Association;
import io.squall.model.InstanceId;
import io.squall.model.Port;
import io.squall.model.Service;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The caller's floating IPs, and where they lead.
public record DescribeFloatingIps() implements Query<List<Described>> {

    /// A floating IP, and what there is to say about it.
    ///
    /// @param port where it leads
    /// @param instance whose port that is, unless nothing gets there
    /// @param first whether it leads to the first address of the instance
    /// @param idle how long it has been leading nowhere for money
    /// @param suspended whether nothing can be done with it for want of money
    public record Described(
            FloatingIp floatingIp,
            Optional<Port> port,
            Optional<InstanceId> instance,
            boolean first,
            Duration idle,
            boolean suspended) {}

    @Override
    public Set<Service> needs() {
        return Set.of(Service.NETWORK);
    }

    @Override
    public List<Described> run(Transaction tx) {
        return tx.floatingIps().list().stream()
                .map(floatingIp -> describe(tx, floatingIp))
                .toList();
    }

    private static Described describe(Transaction tx, FloatingIp floatingIp) {
        var port = floatingIp.association().map(Association::port).flatMap(tx.ports()::find);
        var instance = port.filter(found -> !floatingIp.isPaused())
                .flatMap(found -> tx.instances().find(new InstanceId(found.device())));
        var address = floatingIp.association().map(Association::fixedAddress);
        return new Described(
                floatingIp,
                port,
                instance.map(found -> found.id()),
                instance.filter(found -> FloatingIps.isFirst(found, port.orElseThrow(), address.orElseThrow()))
                        .isPresent(),
                Billing.find(tx, floatingIp.id())
                        .map(paid -> Duration.between(paid.since(), tx.now()))
                        .orElse(Duration.ZERO),
                IdleAddresses.isSuspended(tx, floatingIp));
    }
}
