package io.squall.engine.network;

import io.squall.engine.Command;
import io.squall.engine.Done;
import io.squall.engine.Transaction;
import io.squall.model.NetworkId;
import io.squall.model.Rejection.InUse;
import io.squall.model.ResourceType;
import io.squall.model.Service;
import io.squall.model.SubnetId;
import java.util.Set;

/// Deletes a subnet on which nothing stands.
public record DeleteSubnet(NetworkId network, SubnetId id) implements Command<Done> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.NETWORK);
    }

    @Override
    public Done run(Transaction tx) {
        var owner = Networks.own(tx, network);
        var subnet = Subnets.get(tx, owner.id(), id);
        Subnets.devices(tx, id).stream().findFirst().ifPresent(device -> {
            throw new InUse(ResourceType.SUBNET, id.value(), device).raise();
        });
        Subnets.remove(tx, subnet);
        return Done.DONE;
    }
}
