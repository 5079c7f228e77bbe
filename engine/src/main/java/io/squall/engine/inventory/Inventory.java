package io.squall.engine.inventory;

import io.squall.engine.Kind;
import io.squall.engine.Kinds;
import io.squall.model.Due;
import io.squall.model.FloatingIp;
import io.squall.model.Image;
import io.squall.model.Instance;
import io.squall.model.KeyPair;
import io.squall.model.Network;
import io.squall.model.Owned;
import io.squall.model.Regional;
import io.squall.model.ResourceType;
import io.squall.model.Snapshot;
import io.squall.model.Subnet;
import io.squall.model.Volume;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which kinds of noun clients make, and how they are listed. Every kind stands here in one list or in the other.
public final class Inventory {

    static final List<Listing<?>> LISTED = List.of(
            new Listing<>(Kinds.INSTANCES, Inventory::instance),
            new Listing<>(Kinds.VOLUMES, Inventory::volume),
            new Listing<>(Kinds.SNAPSHOTS, Inventory::snapshot),
            new Listing<>(
                    Kinds.SNAPSHOT_POLICIES,
                    policy -> Optional.of(regional(ResourceType.SNAPSHOT_POLICY, policy, policy.name()))),
            new Listing<>(Kinds.IMAGES, Inventory::image),
            new Listing<>(Kinds.KEY_PAIRS, Inventory::keyPair),
            new Listing<>(Kinds.NETWORKS, Inventory::network),
            new Listing<>(Kinds.SUBNETS, Inventory::subnet),
            new Listing<>(
                    Kinds.ROUTE_TABLES,
                    table -> Optional.of(regional(ResourceType.ROUTE_TABLE, table, table.name())
                            .partOf(table.network().value()))),
            new Listing<>(Kinds.ROUTERS, router -> Optional.of(owned(ResourceType.ROUTER, router, router.name()))),
            new Listing<>(
                    Kinds.PORTS,
                    port -> Optional.of(
                            owned(ResourceType.PORT, port, port.name()).partOf(port.device()))),
            new Listing<>(Kinds.FLOATING_IPS, Inventory::floatingIp),
            new Listing<>(
                    Kinds.SECURITY_GROUPS,
                    group -> Optional.of(regional(ResourceType.SECURITY_GROUP, group, group.name()))),
            new Listing<>(
                    Kinds.SECURITY_GROUP_RULES,
                    rule -> Optional.of(owned(ResourceType.SECURITY_GROUP_RULE, rule, rule.description())
                            .partOf(rule.group().value()))),
            new Listing<>(
                    Kinds.LOAD_BALANCERS,
                    balancer -> Optional.of(regional(ResourceType.LOAD_BALANCER, balancer, balancer.name()))),
            new Listing<>(
                    Kinds.PROJECTS, project -> Optional.of(owned(ResourceType.PROJECT, project, project.name()))));

    /// Those that no client makes, or that only keep the books about what clients do.
    static final Set<Kind<?>> NOT_LISTED = Set.of(
            Kinds.SETTINGS,
            Kinds.ACCOUNTS,
            Kinds.APPKEYS,
            Kinds.USERS,
            Kinds.MEMBERSHIPS,
            Kinds.TOKENS,
            Kinds.ZONES,
            Kinds.FLAVORS,
            Kinds.ACCESS_KEYS,
            Kinds.ACCESS_POLICIES,
            Kinds.ACCOUNT_ROLES,
            Kinds.USED_NONCES,
            Kinds.REQUEST_WINDOWS,
            Kinds.WALLETS,
            Kinds.SUBSCRIPTIONS,
            Kinds.ORDERS,
            Kinds.RECEIPTS,
            Kinds.ADDRESSES,
            Kinds.ADDRESS_USAGES,
            Kinds.JOBS,
            Kinds.REHEARSALS,
            Kinds.INCIDENTS);

    private Inventory() {}

    /// The kinds about which nobody decided whether clients make them.
    public static List<Kind<?>> undecided() {
        return Kinds.ALL.stream()
                .filter(kind -> !NOT_LISTED.contains(kind)
                        && LISTED.stream().noneMatch(listing -> listing.kind().equals(kind)))
                .toList();
    }

    private static Resource owned(ResourceType type, Owned noun, String name) {
        return new Resource(type, noun.id().value(), noun.account().value(), Optional.empty(), name, Optional.empty());
    }

    private static Resource regional(ResourceType type, Regional noun, String name) {
        return new Resource(
                type, noun.id().value(), noun.account().value(), Optional.of(noun.region()), name, Optional.empty());
    }

    private static Optional<Resource> instance(Instance instance) {
        var leaving = instance.task().map(Instance.Task::kind).equals(Optional.of(Instance.Task.Kind.DELETING));
        return leaving ? Optional.empty() : Optional.of(regional(ResourceType.INSTANCE, instance, instance.name()));
    }

    /// Disks that cannot be detached go with their instance.
    private static Optional<Resource> volume(Volume volume) {
        var listed = regional(ResourceType.VOLUME, volume, volume.name());
        if (volume.due().map(Due::next).equals(Optional.of(Volume.State.DELETED))) {
            return Optional.empty();
        }
        return Optional.of(volume.attachment()
                .filter(attachment -> volume.root() || volume.fixed())
                .map(attachment -> listed.partOf(attachment.instance().value()))
                .orElse(listed));
    }

    private static Optional<Resource> snapshot(Snapshot snapshot) {
        var leaving = snapshot.due().map(Due::next).equals(Optional.of(Snapshot.State.DELETED));
        return leaving ? Optional.empty() : Optional.of(regional(ResourceType.SNAPSHOT, snapshot, snapshot.name()));
    }

    private static Optional<Resource> image(Image image) {
        return image.owner()
                .filter(owner -> image.state() != Image.State.DELETED && image.state() != Image.State.PENDING_DELETE)
                .map(owner -> new Resource(
                        ResourceType.IMAGE,
                        image.id().value(),
                        owner.value(),
                        Optional.empty(),
                        image.name(),
                        Optional.empty()));
    }

    private static Optional<Resource> keyPair(KeyPair pair) {
        return Optional.of(new Resource(
                ResourceType.KEY_PAIR,
                pair.id().value(),
                pair.user().value(),
                Optional.empty(),
                pair.name(),
                Optional.empty()));
    }

    private static Optional<Resource> network(Network network) {
        return network.owner()
                .map(owner -> new Resource(
                        ResourceType.NETWORK,
                        network.id().value(),
                        owner.value(),
                        Optional.of(network.region()),
                        network.name(),
                        Optional.empty()));
    }

    /// Whose it is, its network says.
    private static Optional<Resource> subnet(Subnet subnet) {
        var whole = subnet.network().value();
        return Optional.of(new Resource(
                ResourceType.SUBNET, subnet.id().value(), "", Optional.empty(), subnet.name(), Optional.of(whole)));
    }

    private static Optional<Resource> floatingIp(FloatingIp ip) {
        var name = ip.name().isEmpty() ? ip.address().toString() : ip.name();
        return Optional.of(regional(ResourceType.FLOATING_IP, ip, name));
    }
}
