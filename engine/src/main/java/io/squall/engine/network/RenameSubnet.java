package io.squall.engine.network;

import io.squall.engine.Command;
import io.squall.engine.Transaction;
import io.squall.model.NetworkId;
import io.squall.model.Service;
import io.squall.model.Subnet;
import io.squall.model.SubnetId;
import java.util.Set;

/// Gives a subnet of a network of the account's another name.
public record RenameSubnet(NetworkId network, SubnetId id, String name) implements Command<Subnet> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.NETWORK);
    }

    @Override
    public Subnet run(Transaction tx) {
        var owner = Networks.own(tx, network);
        return tx.subnets().put(Subnets.get(tx, owner.id(), id).named(name));
    }
}
