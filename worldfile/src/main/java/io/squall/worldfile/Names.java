package io.squall.worldfile;

import io.squall.model.NetworkId;
import io.squall.model.NetworkPlan;
import io.squall.model.NetworkPlan.SubnetPlan;
import io.squall.model.SubnetId;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Keeps names apart, and makes identifiers from them, so that a world has the same ones each time it is made.
final class Names {

    private final Set<String> taken = new HashSet<>();

    /// The text of `field`, which nothing else of this kind may have.
    String unique(String kind, YamlField field) {
        var name = field.text();
        if (!taken.add(kind + "/" + name)) {
            throw field.wrong("is taken: " + name);
        }
        return name;
    }

    /// The identifier that the field "id" gives, or else one made from the name.
    String id(String kind, YamlField owner, String name) {
        return owner.optional("id").map(field -> unique(kind + " id", field)).orElseGet(() -> uuid(kind + "/" + name));
    }

    /// A network that an account gets, with identifiers made from the account's name.
    NetworkPlan named(NetworkPlan network, String account) {
        var path = "network/%s/%s".formatted(account, network.name());
        return new NetworkPlan(
                network.id().or(() -> Optional.of(new NetworkId(uuid(path)))),
                network.name(),
                network.external(),
                network.shared(),
                network.subnets().stream().map(subnet -> named(subnet, path)).toList());
    }

    private static SubnetPlan named(SubnetPlan subnet, String path) {
        return new SubnetPlan(
                subnet.id().or(() -> Optional.of(new SubnetId(uuid("subnet/%s/%s".formatted(path, subnet.name()))))),
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
