package io.squall.engine.network;

import io.squall.engine.Command;
import io.squall.engine.Transaction;
import io.squall.model.NetworkId;
import io.squall.model.Service;
import io.squall.model.Subnet;
import java.util.List;
import java.util.Set;

/// Adds subnets to a network of the account's: all of them, or none.
public record CreateSubnets(NetworkId network, List<Subnets.Wanted> subnets) implements Command<List<Subnet>> {

    public CreateSubnets {
        subnets = List.copyOf(subnets);
    }

    @Override
    public Set<Service> needs() {
        return Set.of(Service.NETWORK);
    }

    @Override
    public List<Subnet> run(Transaction tx) {
        var owner = Networks.own(tx, network);
        Subnets.check(tx, owner.cidr(), Networks.subnets(tx, network), subnets);
        var routes = RouteTables.main(tx, owner);
        return subnets.stream()
                .map(subnet -> Subnets.open(tx, owner, routes, subnet))
                .toList();
    }
}
