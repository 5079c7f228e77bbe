package io.squall.engine.instance;

import io.squall.engine.Kinds;
import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.engine.instance.LocateInstances.Located;
import io.squall.model.Instance;
import io.squall.model.Port;
import io.squall.model.Service;
import io.squall.model.Subnet;
import java.util.List;
import java.util.Set;

/// Where the caller's instances stand.
public record LocateInstances() implements Query<List<Located>> {

    /// An instance with its first interface.
    ///
    /// @param shared whether it stands on a network that is nobody's own
    public record Located(Instance instance, Port port, Subnet subnet, boolean shared) {}

    @Override
    public Set<Service> needs() {
        return Set.of(Service.COMPUTE, Service.NETWORK);
    }

    @Override
    public List<Located> run(Transaction tx) {
        return tx.instances().list().stream()
                .map(instance -> locate(tx, instance))
                .toList();
    }

    private static Located locate(Transaction tx, Instance instance) {
        var port = tx.ports().find(instance.ports().getFirst()).orElseThrow();
        var network = tx.all(Kinds.NETWORKS).find(port.network()).orElseThrow();
        return new Located(
                instance,
                port,
                tx.subnets().find(port.subnet()).orElseThrow(),
                network.owner().isEmpty());
    }
}
