package io.squall.worldfile;

import io.squall.model.NetworkId;
import io.squall.model.NetworkPlan;
import io.squall.model.NetworkPlan.SubnetPlan;
import io.squall.model.SubnetId;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/// Keeps names apart, and makes identifiers from them, so that a world has the same ones each time it is made.
final class Names {

    private final Map<String, Set<String>> taken = new HashMap<>();

    /// The text of `field`, which nothing else of this kind may have.
    String unique(String kind, YamlField field) {
        return claim(kind, field.text(), field);
    }

    /// Takes a name, on behalf of `field`.
    private String claim(String kind, String name, YamlField field) {
        if (!taken.computeIfAbsent(kind, key -> new HashSet<>()).add(name)) {
            throw field.wrong("is taken: " + YamlField.shown(name));
        }
        return name;
    }

    /// The identifier that the field "id" gives, or else one made from the name.
    String id(String kind, YamlField owner, String name) {
        return id(kind, owner, () -> uuid(kind + "/" + name));
    }

    /// The identifier that the field "id" gives, or else `otherwise`.
    String id(String kind, YamlField owner, Supplier<String> otherwise) {
        var field = owner.optional("id");
        return claim(kind + " id", field.map(YamlField::text).orElseGet(otherwise), field.orElse(owner));
    }

    /// A network with identifiers made from its owner's name, where it has none.
    ///
    /// @param field what names the network or its owner
    NetworkPlan named(NetworkPlan network, String owner, YamlField field) {
        var path = "network/%s/%s".formatted(owner, network.name());
        return new NetworkPlan(
                Optional.of(new NetworkId(
                        claim("network id", network.id().map(NetworkId::value).orElseGet(() -> uuid(path)), field))),
                network.name(),
                network.region(),
                network.external(),
                network.shared(),
                network.subnets().stream()
                        .map(subnet -> named(subnet, path, field))
                        .toList());
    }

    private SubnetPlan named(SubnetPlan subnet, String path, YamlField field) {
        var made = uuid("subnet/%s/%s".formatted(path, subnet.name()));
        return new SubnetPlan(
                Optional.of(new SubnetId(
                        claim("subnet id", subnet.id().map(SubnetId::value).orElse(made), field))),
                subnet.name(),
                subnet.cidr(),
                subnet.gateway(),
                subnet.allocationPools(),
                subnet.routed());
    }

    private static String uuid(String path) {
        return UUID.nameUUIDFromBytes(path.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /// 32 hex digits made from a name, as accounts and users have them.
    static String hex(String path) {
        return uuid(path).replace("-", "");
    }
}
