package io.squall.engine.network;

import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.model.NetworkId;
import io.squall.model.Service;
import io.squall.model.SubnetId;
import java.util.Set;

/// One subnet of a network of the account's.
public record FindSubnet(NetworkId network, SubnetId id) implements Query<DescribeSubnets.Described> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.NETWORK);
    }

    @Override
    public DescribeSubnets.Described run(Transaction tx) {
        var owner = Networks.own(tx, network);
        return DescribeSubnets.describe(tx, owner, Subnets.get(tx, network, id));
    }
}
