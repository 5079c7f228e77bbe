package io.squall.engine.networkinterface;

import io.squall.engine.Command;
import io.squall.engine.Removal;
import io.squall.engine.Transaction;
import io.squall.model.Job;
import io.squall.model.NetworkId;
import io.squall.model.PortId;
import io.squall.model.Rejection.InUse;
import io.squall.model.Rejection.Protected;
import io.squall.model.ResourceType;
import io.squall.model.Service;
import java.util.Set;

/// Deletes a network interface that is attached to nothing. Floating IPs that led to it lead nowhere.
public record DeleteInterface(NetworkId network, PortId id) implements Command<Job> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.NETWORK);
    }

    @Override
    public Job run(Transaction tx) {
        var port = Interfaces.idle(tx, network, id);
        if (!port.elastic()) {
            throw new Protected(ResourceType.PORT, id.value()).raise();
        }
        if (!port.device().isEmpty()) {
            throw new InUse(ResourceType.PORT, id.value(), port.device()).raise();
        }
        Removal.remove(tx, port);
        return Interfaces.begin(tx, id);
    }
}
