package io.squall.worldfile;

import io.squall.model.AddressRange;
import io.squall.model.Cidr;
import io.squall.model.Ipv4Address;
import io.squall.model.NetworkId;
import io.squall.model.NetworkPlan;
import io.squall.model.NetworkPlan.SubnetPlan;
import io.squall.model.RegionId;
import io.squall.model.SubnetId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Reads a list of networks with their subnets.
final class NetworkReader {

    private final Names names;
    private final Function<String, Optional<RegionId>> regions;
    private final String owner;
    private final boolean external;
    private final Set<String> networks = new HashSet<>();
    private final List<Cidr> externalBlocks = new ArrayList<>();

    /// Reads networks of one owner.
    ///
    /// @param regions finds a region by its name
    /// @param owner whose they are; nobody's yet, when empty
    /// @param external whether they hand out floating IPs
    NetworkReader(Names names, Function<String, Optional<RegionId>> regions, String owner, boolean external) {
        this.names = names;
        this.regions = regions;
        this.owner = owner;
        this.external = external;
    }

    NetworkPlan network(YamlField field) {
        var subnets = new HashSet<String>();
        var blocks = external ? externalBlocks : new ArrayList<Cidr>();
        var plan = new NetworkPlan(
                id(field).map(NetworkId::new),
                unique(networks, field.required("name")),
                field.optional("region").map(region -> region.parsed("a region of this file", regions)),
                external,
                field.optional("shared").map(YamlField::bool).orElse(external),
                field.list("subnets").stream()
                        .map(subnet -> subnet(subnet, subnets, blocks))
                        .toList());
        field.requireNoOthers();
        return owner.isEmpty() ? plan : names.named(plan, owner, field);
    }

    private Optional<String> id(YamlField field) {
        var id = field.optional("id");
        if (id.isPresent() && owner.isEmpty()) {
            throw id.get().wrong("cannot be given here, because every account gets a network of its own");
        }
        return id.map(YamlField::text);
    }

    private static String unique(Set<String> taken, YamlField field) {
        if (!taken.add(field.text())) {
            throw field.wrong("is taken: " + YamlField.shown(field.text()));
        }
        return field.text();
    }

    private SubnetPlan subnet(YamlField field, Set<String> taken, List<Cidr> blocks) {
        var cidr = block(field.required("cidr"), blocks);
        var gateway = field.optional("gateway").map(given -> host(cidr, given));
        var plan = new SubnetPlan(
                id(field).map(SubnetId::new),
                unique(taken, field.required("name")),
                cidr,
                gateway,
                pools(cidr, gateway.orElseGet(cidr::firstHost), field.list("pools")),
                field.optional("routed").map(YamlField::bool).orElse(true));
        field.requireNoOthers();
        return plan;
    }

    private static Cidr block(YamlField field, List<Cidr> others) {
        var cidr = field.parsed("a CIDR such as 192.168.0.0/24", Cidr::parse);
        others.stream().filter(other -> overlap(other, cidr)).findFirst().ifPresent(other -> {
            throw field.wrong("overlaps with the other subnet " + other);
        });
        others.add(cidr);
        return cidr;
    }

    private static boolean overlap(Cidr one, Cidr other) {
        return one.contains(other) || other.contains(one);
    }

    private static Ipv4Address host(Cidr cidr, YamlField field) {
        var address = field.parsed("an IPv4 address", Ipv4Address::parse);
        if (!hosts(cidr).contains(address)) {
            throw field.wrong(isOutside(cidr));
        }
        return address;
    }

    private static AddressRange hosts(Cidr cidr) {
        return new AddressRange(cidr.firstHost(), cidr.lastHost());
    }

    private static String isOutside(Cidr cidr) {
        return "is not in %s, where hosts have the addresses %s".formatted(cidr, hosts(cidr));
    }

    private static List<AddressRange> pools(Cidr cidr, Ipv4Address gateway, List<YamlField> fields) {
        var pools = new ArrayList<AddressRange>();
        for (var field : fields) {
            var pool = field.parsed("a range such as 192.168.0.2-192.168.0.254", NetworkReader::range);
            if (!hosts(cidr).contains(pool.first()) || !hosts(cidr).contains(pool.last())) {
                throw field.wrong(isOutside(cidr));
            }
            if (pool.contains(gateway)) {
                throw field.wrong("contains the gateway " + gateway);
            }
            if (pools.stream().anyMatch(other -> overlap(other, pool))) {
                throw field.wrong("overlaps with another pool");
            }
            pools.add(pool);
        }
        return pools;
    }

    private static boolean overlap(AddressRange one, AddressRange other) {
        return one.first().compareTo(other.last()) <= 0 && other.first().compareTo(one.last()) <= 0;
    }

    private static Optional<AddressRange> range(String text) {
        var dash = text.indexOf('-');
        if (dash < 0) {
            return Optional.empty();
        }
        var first = Ipv4Address.parse(text.substring(0, dash).strip());
        var last = Ipv4Address.parse(text.substring(dash + 1).strip());
        return first.isPresent() && last.isPresent() && first.get().compareTo(last.get()) <= 0
                ? Optional.of(new AddressRange(first.get(), last.get()))
                : Optional.empty();
    }
}
