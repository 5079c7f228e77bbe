package io.squall.engine.network;

import io.squall.engine.Command;
import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.model.Cidr;
import io.squall.model.Network;
import io.squall.model.NetworkId;
import io.squall.model.Quota;
import io.squall.model.Rejection.NetworkBlockRefused;
import io.squall.model.ResourceType;
import io.squall.model.RouteTable;
import io.squall.model.Service;
import io.squall.model.Subnet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Makes a network with a block of addresses, a route table and, if wanted, subnets: all of it, or nothing.
public record CreateNetwork(String name, Cidr cidr, List<Subnets.Wanted> subnets)
        implements Command<CreateNetwork.Created> {

    /// Where networks may lie.
    private static final List<Cidr> RANGES = Stream.of("10.0.0.0/16", "172.16.0.0/16", "192.168.0.0/16")
            .flatMap(range -> Cidr.parse(range).stream())
            .toList();

    public CreateNetwork {
        subnets = List.copyOf(subnets);
    }

    /// What was made.
    public record Created(Network network, RouteTable routes, List<Subnet> subnets) {
        public Created {
            subnets = List.copyOf(subnets);
        }
    }

    @Override
    public Set<Service> needs() {
        return Set.of(Service.NETWORK);
    }

    @Override
    public Created run(Transaction tx) {
        if (!Subnets.isUsual(cidr) || RANGES.stream().noneMatch(range -> range.contains(cidr))) {
            throw new NetworkBlockRefused(cidr).raise();
        }
        Subnets.check(tx, Optional.of(cidr), List.of(), subnets);
        tx.checkQuota(Quota.NETWORKS, Networks.own(tx).size(), 1);
        var network = tx.all(Kinds.NETWORKS)
                .put(new Network(
                        new NetworkId(tx.newId(ResourceType.NETWORK)),
                        tx.caller().region(),
                        Optional.of(tx.caller().account()),
                        name,
                        Optional.of(cidr),
                        false,
                        false,
                        false,
                        tx.now()));
        var routes = RouteTables.openMain(tx, network);
        return new Created(
                network,
                routes,
                subnets.stream()
                        .map(subnet -> Subnets.open(tx, network, routes, subnet))
                        .toList());
    }
}
