package io.squall.engine.networkinterface;

import io.squall.engine.Command;
import io.squall.engine.Transaction;
import io.squall.model.NetworkId;
import io.squall.model.Port;
import io.squall.model.PortId;
import io.squall.model.Service;
import java.util.Optional;
import java.util.Set;

/// Calls a network interface something else, or describes it anew.
public record RewriteInterface(NetworkId network, PortId id, Optional<String> name, Optional<String> description)
        implements Command<Port> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.NETWORK);
    }

    @Override
    public Port run(Transaction tx) {
        var port = Interfaces.idle(tx, network, id);
        return tx.ports().put(port.named(name.orElse(port.name()), description.orElse(port.description())));
    }
}
