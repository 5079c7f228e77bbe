package io.squall.engine.network;

import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.model.Network;
import io.squall.model.NetworkId;
import io.squall.model.Rejection.NoFreeAddress;
import io.squall.model.Rejection.NoSuch;
import io.squall.model.Rejection.SubnetInOtherZone;
import io.squall.model.Rejection.SubnetOfAnotherNetwork;
import io.squall.model.ResourceType;
import io.squall.model.Subnet;
import io.squall.model.SubnetId;
import io.squall.model.ZoneId;
import java.util.List;
import java.util.Optional;

/// The rules about networks and subnets that many commands share.
public final class Networks {

    private Networks() {}

    /// The networks that the caller sees in its region, external ones too.
    public static List<Network> visible(Transaction tx) {
        return tx.all(Kinds.NETWORKS).list().stream()
                .filter(network -> isVisible(tx, network))
                .toList();
    }

    /// The network, if the caller sees it.
    public static Network get(Transaction tx, NetworkId id) {
        return tx.all(Kinds.NETWORKS)
                .find(id)
                .filter(network -> isVisible(tx, network))
                .orElseThrow(() -> new NoSuch(ResourceType.NETWORK, id.value()).raise());
    }

    /// The caller's own networks in its region.
    static List<Network> own(Transaction tx) {
        return visible(tx).stream()
                .filter(network -> network.isOwnedBy(tx.caller().account()))
                .toList();
    }

    /// The network, if it is the caller's own.
    public static Network own(Transaction tx, NetworkId id) {
        return tx.all(Kinds.NETWORKS)
                .find(id)
                .filter(network ->
                        isVisible(tx, network) && network.isOwnedBy(tx.caller().account()))
                .orElseThrow(() -> new NoSuch(ResourceType.NETWORK, id.value()).raise());
    }

    public static List<Subnet> subnets(Transaction tx, NetworkId network) {
        return tx.subnets().list(Kinds.SUBNETS.column(Kinds.NETWORK), network.value());
    }

    /// The subnet, if the caller sees its network.
    public static Optional<Subnet> findSubnet(Transaction tx, SubnetId id) {
        return tx.subnets()
                .find(id)
                .filter(subnet -> tx.all(Kinds.NETWORKS)
                        .find(subnet.network())
                        .filter(network -> isVisible(tx, network))
                        .isPresent());
    }

    /// The subnet of a network that the caller sees.
    public static Subnet subnet(Transaction tx, Network network, SubnetId id) {
        var subnet = findSubnet(tx, id).orElseThrow(() -> new NoSuch(ResourceType.SUBNET, id.value()).raise());
        if (!subnet.network().equals(network.id())) {
            throw new SubnetOfAnotherNetwork(id, network.id()).raise();
        }
        return subnet;
    }

    /// The subnet of the region's shared network.
    public static Subnet shared(Transaction tx) {
        return visible(tx).stream()
                .filter(network -> !network.external() && network.owner().isEmpty())
                .flatMap(network -> subnets(tx, network.id()).stream())
                .findFirst()
                .orElseThrow(() -> new NoFreeAddress("the region's shared network").raise());
    }

    /// Refuses a subnet on which only instances of another zone can stand.
    public static void requireZone(Subnet subnet, ZoneId zone) {
        if (subnet.zone().filter(other -> !other.equals(zone)).isPresent()) {
            throw new SubnetInOtherZone(subnet.id(), zone).raise();
        }
    }

    private static boolean isVisible(Transaction tx, Network network) {
        return network.region().equals(tx.caller().region())
                && network.isVisibleTo(tx.caller().account());
    }
}
