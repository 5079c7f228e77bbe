package io.squall.engine.networkinterface;

import io.squall.engine.Command;
import io.squall.engine.Transaction;
import io.squall.engine.network.Networks;
import io.squall.engine.network.Ports;
import io.squall.engine.network.Subnets;
import io.squall.model.Ipv4Address;
import io.squall.model.Job;
import io.squall.model.NetworkId;
import io.squall.model.Port;
import io.squall.model.PortId;
import io.squall.model.Quota;
import io.squall.model.ResourceType;
import io.squall.model.SecurityGroupId;
import io.squall.model.Service;
import io.squall.model.Subnet;
import io.squall.model.SubnetId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Makes a network interface that is attached to nothing yet.
///
/// @param primary its primary address; the next free one, when absent
/// @param secondary addresses that it is to have besides
/// @param count how many more it is to have, whichever are free
public record CreateInterface(
        NetworkId network,
        SubnetId subnet,
        String name,
        String description,
        Optional<Ipv4Address> primary,
        List<Ipv4Address> secondary,
        int count,
        List<SecurityGroupId> groups)
        implements Command<Job> {

    public CreateInterface {
        secondary = List.copyOf(secondary);
        groups = groups.stream().distinct().toList();
    }

    @Override
    public Set<Service> needs() {
        return Set.of(Service.NETWORK);
    }

    @Override
    public Job run(Transaction tx) {
        var owner = Networks.own(tx, network);
        var place = Subnets.get(tx, owner.id(), subnet);
        Interfaces.requireKnownGroups(tx, groups);
        Interfaces.requireFree(tx, place, chosen());
        var addresses = 1 + secondary.size() + count;
        tx.checkQuota(Quota.INTERFACES_PER_NETWORK, Interfaces.made(tx, network), 1);
        Ports.checkQuota(tx, 1);
        Interfaces.checkAddressQuota(tx, 0, addresses);
        var id = new PortId(tx.newId(ResourceType.PORT));
        if (Ports.free(tx, place.id()) < addresses) {
            return Interfaces.beginInVain(tx, id, place);
        }
        open(tx, id, place);
        return Interfaces.begin(tx, id);
    }

    private List<Ipv4Address> chosen() {
        var chosen = new ArrayList<>(primary.stream().toList());
        chosen.addAll(secondary);
        return chosen;
    }

    /// What is chosen is taken first, so that nothing else gets it.
    private void open(Transaction tx, PortId id, Subnet place) {
        chosen().forEach(address -> Ports.take(tx, place, address));
        var first = primary.orElseGet(() -> Ports.takeNext(tx, place));
        var others = new ArrayList<>(secondary);
        for (var i = 0; i < count; i++) {
            others.add(Ports.takeNext(tx, place));
        }
        tx.ports()
                .put(new Port(
                        id,
                        tx.caller().account(),
                        network,
                        subnet,
                        first,
                        others,
                        tx.identifiers().mac(),
                        name,
                        description,
                        groups,
                        "",
                        true,
                        Optional.empty(),
                        tx.now()));
    }
}
