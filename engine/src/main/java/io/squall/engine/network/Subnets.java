package io.squall.engine.network;

import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.engine.zone.Zones;
import io.squall.model.AddressPool;
import io.squall.model.AddressRange;
import io.squall.model.Addresses;
import io.squall.model.Cidr;
import io.squall.model.Network;
import io.squall.model.NetworkId;
import io.squall.model.Quota;
import io.squall.model.Rejection.NoSuch;
import io.squall.model.Rejection.SubnetBlockRefused;
import io.squall.model.Rejection.SubnetsOverlap;
import io.squall.model.ResourceType;
import io.squall.model.RouteTable;
import io.squall.model.Subnet;
import io.squall.model.SubnetId;
import io.squall.model.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The rules about subnets that many commands share.
public final class Subnets {

    private static final int MIN_PREFIX = 16;
    private static final int MAX_PREFIX = 28;

    private Subnets() {}

    /// A subnet that is to be made.
    public record Wanted(String name, Cidr cidr, ZoneId zone) {}

    /// The subnet of a network.
    public static Subnet get(Transaction tx, NetworkId network, SubnetId id) {
        return tx.subnets()
                .find(id)
                .filter(subnet -> subnet.network().equals(network))
                .orElseThrow(() -> new NoSuch(ResourceType.SUBNET, id.value()).raise());
    }

    /// Whether subnets of 16 to 28 bits can be cut out of a block, and whether this is one.
    static boolean isUsual(Cidr cidr) {
        return cidr.prefixLength() >= MIN_PREFIX && cidr.prefixLength() <= MAX_PREFIX;
    }

    /// Refuses subnets that a network cannot have beside those that it has.
    static void check(Transaction tx, Optional<Cidr> block, List<Subnet> present, List<Wanted> wanted) {
        for (var subnet : wanted) {
            var isOutside =
                    block.filter(whole -> !whole.contains(subnet.cidr())).isPresent();
            if (isOutside || !isUsual(subnet.cidr())) {
                throw new SubnetBlockRefused(subnet.cidr()).raise();
            }
        }
        for (var i = 0; i < wanted.size(); i++) {
            var cidr = wanted.get(i).cidr();
            Stream.concat(
                            present.stream().map(Subnet::cidr),
                            wanted.stream().limit(i).map(Wanted::cidr))
                    .filter(cidr::overlaps)
                    .findFirst()
                    .ifPresent(other -> {
                        throw new SubnetsOverlap(cidr, other).raise();
                    });
        }
        wanted.forEach(subnet -> Zones.find(tx, subnet.zone()));
        tx.checkQuota(Quota.SUBNETS_PER_NETWORK, present.size(), wanted.size());
    }

    static Subnet open(Transaction tx, Network network, RouteTable routes, Wanted wanted) {
        return open(
                tx,
                new Subnet(
                        new SubnetId(tx.newId(ResourceType.SUBNET)),
                        network.id(),
                        wanted.name(),
                        wanted.cidr(),
                        wanted.cidr().firstHost(),
                        List.of(new AddressRange(
                                wanted.cidr().firstHost(), wanted.cidr().lastHost())),
                        Optional.empty(),
                        Optional.of(wanted.zone()),
                        Optional.of(routes.id()),
                        tx.now()));
    }

    /// Makes a subnet, which from then on hands out what is in its pools, but not its gateway.
    public static Subnet open(Transaction tx, Subnet planned) {
        var free = AddressPool.of(planned.cidr(), planned.allocationPools(), Set.of(planned.gateway()));
        tx.addresses().put(new Addresses(planned.id(), free));
        return tx.subnets().put(planned.with(free.free()));
    }

    static void remove(Transaction tx, Subnet subnet) {
        tx.addresses().remove(subnet.id());
        tx.subnets().remove(subnet.id());
    }

    /// What has addresses of the subnet.
    static List<String> devices(Transaction tx, SubnetId subnet) {
        return tx.all(Kinds.PORTS).list(Kinds.PORTS.column(Kinds.SUBNET), subnet.value()).stream()
                .map(port -> port.device().isEmpty() ? port.id().value() : port.device())
                .distinct()
                .toList();
    }
}
