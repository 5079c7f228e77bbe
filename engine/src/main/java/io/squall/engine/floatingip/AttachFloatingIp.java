package io.squall.engine.floatingip;

import io.squall.engine.Command;
import io.squall.engine.PublicAddresses;
import io.squall.engine.Transaction;
import io.squall.engine.instance.Instances;
import io.squall.engine.job.Jobs;
import io.squall.model.FloatingIp;
import io.squall.model.FloatingIp.Association;
import io.squall.model.FloatingIp.State;
import io.squall.model.FloatingIpId;
import io.squall.model.Instance;
import io.squall.model.InstanceId;
import io.squall.model.Port;
import io.squall.model.Rejection.InstanceHasFloatingIp;
import io.squall.model.ResourceType;
import io.squall.model.Service;
import java.util.Optional;
import java.util.Set;

/// Leads a floating IP to an instance or a network interface, which needs no router for that. An instance loses the
/// public address that it has of its own.
public record AttachFloatingIp(FloatingIpId id, Target target) implements Command<FloatingIp> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.COMPUTE, Service.NETWORK);
    }

    @Override
    public FloatingIp run(Transaction tx) {
        var floatingIp = FloatingIps.get(tx, id);
        var port = target.port(tx);
        var address = target.address(port);
        var resumes = floatingIp.canResume() && floatingIp.leadsTo(port.id(), address);
        if (!resumes) {
            FloatingIps.requireIdle(floatingIp);
        }
        FloatingIps.requirePaid(tx, floatingIp);
        if (!resumes) {
            requireUnled(tx, port);
        }
        Jobs.requireNone(tx, ResourceType.PORT, port.id());
        var instance = tx.instances().find(new InstanceId(port.device()));
        instance.ifPresent(found -> Instances.connectable(tx, found.id()));
        instance.filter(found -> FloatingIps.isFirst(found, port, address)).ifPresent(found -> dropAddress(tx, found));
        var led = FloatingIps.lead(tx, floatingIp, new Association(port.id(), address, Optional.empty()));
        var arrival = tx.in(tx.timings().attachVolume());
        return tx.floatingIps().put(led.going(State.ASSOCIATED, arrival, tx.now()));
    }

    private void requireUnled(Transaction tx, Port port) {
        switch (target) {
            case Target.OfInstance(var instance) ->
                FloatingIps.leadingTo(tx, port.id(), port.address()).ifPresent(other -> {
                    throw new InstanceHasFloatingIp(instance).raise();
                });
            case Target.OfPort(var _, var address) -> FloatingIps.requireUnled(tx, port.id(), address);
        }
    }

    private static void dropAddress(Transaction tx, Instance instance) {
        instance.internet().address().ifPresent(address -> {
            PublicAddresses.giveBack(tx, address);
            tx.instances()
                    .put(instance.change()
                            .internet(instance.internet().with(Optional.empty()))
                            .at(tx.now()));
        });
    }
}
