package io.squall.engine.networkinterface;

import io.squall.engine.Command;
import io.squall.engine.IdleAddresses;
import io.squall.engine.Kinds;
import io.squall.engine.Removal;
import io.squall.engine.Transaction;
import io.squall.model.Ipv4Address;
import io.squall.model.Job;
import io.squall.model.NetworkId;
import io.squall.model.Port;
import io.squall.model.PortId;
import io.squall.model.Rejection.AddressNotOnInterface;
import io.squall.model.Rejection.PrimaryAddress;
import io.squall.model.Service;
import java.util.List;
import java.util.Set;

/// Takes addresses from a network interface, which keeps its primary one: all of them, or none. The floating IPs of
/// those addresses lead nowhere then.
public record UnassignAddresses(NetworkId network, PortId id, List<Ipv4Address> addresses) implements Command<Job> {

    public UnassignAddresses {
        addresses = addresses.stream().distinct().toList();
    }

    @Override
    public Set<Service> needs() {
        return Set.of(Service.NETWORK);
    }

    @Override
    public Job run(Transaction tx) {
        var port = Interfaces.idle(tx, network, id);
        addresses.forEach(address -> requireOn(port, address));
        if (addresses.contains(port.address())) {
            throw new PrimaryAddress(port.address(), id).raise();
        }
        tx.floatingIps().list(Kinds.PORT, id.value()).stream()
                .filter(floatingIp -> addresses.stream().anyMatch(address -> floatingIp.leadsTo(id, address)))
                .forEach(floatingIp -> IdleAddresses.release(tx, floatingIp, tx.now()));
        Removal.giveBack(tx, port.subnet(), addresses);
        tx.ports()
                .put(port.with(port.secondary().stream()
                        .filter(address -> !addresses.contains(address))
                        .toList()));
        return Interfaces.begin(tx, id);
    }

    private void requireOn(Port port, Ipv4Address address) {
        if (!port.addresses().contains(address)) {
            throw new AddressNotOnInterface(address, id).raise();
        }
    }
}
