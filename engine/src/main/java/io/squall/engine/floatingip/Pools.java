package io.squall.engine.floatingip;

import io.squall.engine.Transaction;
import io.squall.engine.network.Networks;
import io.squall.model.FloatingIp;
import io.squall.model.Network;
import java.util.List;

/// A pool of floating IPs is an external network.
public final class Pools {

    private Pools() {}

    /// A floating IP with the pool that it comes from.
    public record Pooled(FloatingIp floatingIp, Network pool) {}

    static List<Network> visible(Transaction tx) {
        return Networks.visible(tx).stream().filter(Network::external).toList();
    }
}
