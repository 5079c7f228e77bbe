package io.squall.engine.world;

import io.squall.engine.Command;
import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.model.Network;
import io.squall.model.NetworkId;
import io.squall.model.Rejection.NoSuch;
import io.squall.model.ResourceType;

/// Shows a network to every account, or to its owner only.
public record ShareNetwork(NetworkId id, boolean shared) implements Command<Network> {

    @Override
    public Network run(Transaction tx) {
        var network =
                tx.all(Kinds.NETWORKS).find(id).orElseThrow(() -> new NoSuch(ResourceType.NETWORK, id.value()).raise());
        return tx.all(Kinds.NETWORKS).put(network.shared(shared));
    }
}
