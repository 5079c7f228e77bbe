package io.squall.engine.network;

import io.squall.engine.Command;
import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.model.Network;
import io.squall.model.NetworkId;
import io.squall.model.Service;
import java.util.Optional;
import java.util.Set;

/// Gives a network of the account's another name, and says whether it carries multicast packets.
///
/// @param multicast as before, when absent
public record ChangeNetwork(NetworkId id, String name, Optional<Boolean> multicast) implements Command<Network> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.NETWORK);
    }

    @Override
    public Network run(Transaction tx) {
        var network = Networks.own(tx, id);
        return tx.all(Kinds.NETWORKS).put(network.named(name).multicast(multicast.orElse(network.multicast())));
    }
}
