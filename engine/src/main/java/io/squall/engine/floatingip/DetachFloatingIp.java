package io.squall.engine.floatingip;

import io.squall.engine.Command;
import io.squall.engine.PublicAddresses;
import io.squall.engine.Transaction;
import io.squall.model.FloatingIp;
import io.squall.model.FloatingIp.State;
import io.squall.model.FloatingIpId;
import io.squall.model.Instance;
import io.squall.model.InstanceId;
import io.squall.model.Rejection.NoFreeAddress;
import io.squall.model.Rejection.NotAssociated;
import io.squall.model.Service;
import java.util.Optional;
import java.util.Set;

/// Makes a floating IP lead nowhere.
///
/// @param replace whether the instance to which it led gets a public address of its own instead
/// @param keep whether the interface keeps it, so that it only no longer leads to the interface's instance; what leads
/// to the first address of an instance is not kept
public record DetachFloatingIp(Which which, boolean replace, boolean keep) implements Command<FloatingIp> {

    /// Which floating IP is meant.
    public sealed interface Which {

        FloatingIp find(Transaction tx);

        /// This one.
        record Named(FloatingIpId id) implements Which {
            @Override
            public FloatingIp find(Transaction tx) {
                return FloatingIps.get(tx, id);
            }
        }

        /// The one that leads there.
        record LeadingTo(Target.OfPort target) implements Which {
            @Override
            public FloatingIp find(Transaction tx) {
                var port = target.port(tx);
                return FloatingIps.leadingTo(tx, port.id(), target.address())
                        .orElseThrow(() -> new NotAssociated(target.address()).raise());
            }
        }
    }

    @Override
    public Set<Service> needs() {
        return Set.of(Service.COMPUTE, Service.NETWORK);
    }

    @Override
    public FloatingIp run(Transaction tx) {
        var floatingIp = which.find(tx);
        if (floatingIp.state() != State.ASSOCIATED) {
            throw new NotAssociated(floatingIp.address()).raise();
        }
        var from = floatingIp.association().orElseThrow();
        var port = tx.ports().find(from.port()).orElseThrow();
        var instance = tx.instances().find(new InstanceId(port.device()));
        var first = instance.filter(found -> FloatingIps.isFirst(found, port, from.fixedAddress()));
        if (keep && first.isEmpty()) {
            requireReaching(floatingIp, instance);
            return tx.floatingIps().put(floatingIp.leading(from.paused(true), tx.now()));
        }
        if (replace) {
            first.ifPresent(found -> giveAddress(tx, found));
        }
        var arrival = tx.in(tx.timings().attachVolume());
        return tx.floatingIps().put(floatingIp.going(State.IDLE, arrival, tx.now()));
    }

    /// Refuses one that does not get to an instance as it is.
    private static void requireReaching(FloatingIp floatingIp, Optional<Instance> instance) {
        if (floatingIp.isPaused() || instance.isEmpty()) {
            throw new NotAssociated(floatingIp.address()).raise();
        }
    }

    private static void giveAddress(Transaction tx, Instance instance) {
        DailyLimits.requireReplacement(tx);
        if (PublicAddresses.free(tx) == 0) {
            throw new NoFreeAddress("the region's public addresses").raise();
        }
        DailyLimits.count(tx, 0, 1);
        var address = PublicAddresses.take(tx).address();
        var internet = instance.internet().with(Optional.of(address));
        tx.instances().put(instance.change().internet(internet).at(tx.now()));
    }
}
