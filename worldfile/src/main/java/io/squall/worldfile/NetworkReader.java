package io.squall.worldfile;

import io.squall.model.AddressRange;
import io.squall.model.Cidr;
import io.squall.model.Ipv4Address;
import io.squall.model.NetworkId;
import io.squall.model.NetworkPlan;
import io.squall.model.NetworkPlan.SubnetPlan;
import io.squall.model.SubnetId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads networks with their subnets.
///
/// @param owner whose they are; nobody's yet, when empty
/// @param external whether they hand out floating IPs
record NetworkReader(Names names, String owner, boolean external) {

    NetworkPlan network(YamlField field) {
        var name = field.required("name").text();
        var plan = new NetworkPlan(
                field.optional("id").map(id -> new NetworkId(names.unique("network id", id))),
                name,
                external,
                field.optional("shared").map(YamlField::bool).orElse(external),
                field.list("subnets").stream().map(this::subnet).toList());
        field.requireNoOthers();
        return owner.isEmpty() ? plan : names.named(plan, owner);
    }

    private SubnetPlan subnet(YamlField field) {
        var cidr = field.required("cidr").parsed("a CIDR such as 192.168.0.0/24", Cidr::parse);
        var plan = new SubnetPlan(
                field.optional("id").map(id -> new SubnetId(names.unique("subnet id", id))),
                field.required("name").text(),
                cidr,
                field.optional("gateway").map(gateway -> inside(cidr, gateway)),
                pools(cidr, field),
                field.optional("routed").map(YamlField::bool).orElse(true));
        field.requireNoOthers();
        return plan;
    }

    private static Ipv4Address inside(Cidr cidr, YamlField field) {
        var address = field.parsed("an IPv4 address", Ipv4Address::parse);
        if (!cidr.contains(address)) {
            throw field.wrong("is not in " + cidr);
        }
        return address;
    }

    private static List<AddressRange> pools(Cidr cidr, YamlField subnet) {
        var pools = new ArrayList<AddressRange>();
        for (var field : subnet.list("pools")) {
            var pool = field.parsed("a range such as 192.168.0.2-192.168.0.254", NetworkReader::range);
            if (!cidr.contains(pool.first()) || !cidr.contains(pool.last())) {
                throw field.wrong("is not in " + cidr);
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
