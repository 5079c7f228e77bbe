package io.squall.engine.networkinterface;

import io.squall.engine.Command;
import io.squall.engine.Transaction;
import io.squall.engine.network.Ports;
import io.squall.model.Ipv4Address;
import io.squall.model.Job;
import io.squall.model.NetworkId;
import io.squall.model.PortId;
import io.squall.model.Rejection.PrimaryAddress;
import io.squall.model.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Gives a network interface more addresses of its subnet: all of them, or none.
///
/// @param primary an address that would be its primary one, which it has already
/// @param chosen addresses that it is to have
/// @param count how many more it is to have, whichever are free
public record AssignAddresses(
        NetworkId network, PortId id, Optional<Ipv4Address> primary, List<Ipv4Address> chosen, int count)
        implements Command<Job> {

    public AssignAddresses {
        chosen = List.copyOf(chosen);
    }

    @Override
    public Set<Service> needs() {
        return Set.of(Service.NETWORK);
    }

    @Override
    public Job run(Transaction tx) {
        var port = Interfaces.idle(tx, network, id);
        primary.ifPresent(address -> {
            throw new PrimaryAddress(address, id).raise();
        });
        var subnet = tx.subnets().find(port.subnet()).orElseThrow();
        Interfaces.requireFree(tx, subnet, chosen);
        var wanted = chosen.size() + count;
        Interfaces.checkAddressQuota(tx, port.addresses().size(), wanted);
        if (Ports.free(tx, subnet.id()) < wanted) {
            return Interfaces.beginInVain(tx, id, subnet);
        }
        chosen.forEach(address -> Ports.take(tx, subnet, address));
        var secondary = new ArrayList<>(port.secondary());
        secondary.addAll(chosen);
        for (var i = 0; i < count; i++) {
            secondary.add(Ports.takeNext(tx, subnet));
        }
        tx.ports().put(port.with(secondary));
        return Interfaces.begin(tx, id);
    }
}
