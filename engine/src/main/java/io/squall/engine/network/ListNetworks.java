package io.squall.engine.network;

import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.model.Network;
import io.squall.model.NetworkId;
import io.squall.model.Rejection.NoSuch;
import io.squall.model.ResourceType;
import io.squall.model.Service;
import io.squall.model.SubnetId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The networks that the caller sees, or one of them.
public record ListNetworks(Optional<NetworkId> id) implements Query<List<ListNetworks.Seen>> {

    /// A network with its subnets.
    public record Seen(Network network, List<SubnetId> subnets) {
        public Seen {
            subnets = List.copyOf(subnets);
        }
    }

    @Override
    public Set<Service> needs() {
        return Set.of(Service.NETWORK);
    }

    @Override
    public List<Seen> run(Transaction tx) {
        var networks = id.map(one -> List.of(Networks.get(tx, one))).orElseGet(() -> Networks.visible(tx));
        if (networks.isEmpty()) {
            throw new NoSuch(ResourceType.NETWORK, "any").raise();
        }
        return networks.stream().map(network -> seen(tx, network)).toList();
    }

    private static Seen seen(Transaction tx, Network network) {
        var subnets = Networks.subnets(tx, network.id());
        return new Seen(network, subnets.stream().map(subnet -> subnet.id()).toList());
    }
}
