package io.squall.engine;

import io.squall.model.Account;
import io.squall.model.Addresses;
import io.squall.model.Appkey;
import io.squall.model.AvailabilityZone;
import io.squall.model.Changing;
import io.squall.model.Flavor;
import io.squall.model.FloatingIp;
import io.squall.model.Image;
import io.squall.model.Instance;
import io.squall.model.KeyPair;
import io.squall.model.LoadBalancer;
import io.squall.model.Membership;
import io.squall.model.Network;
import io.squall.model.Noun;
import io.squall.model.Owned;
import io.squall.model.Port;
import io.squall.model.Router;
import io.squall.model.SecurityGroup;
import io.squall.model.SecurityGroupRule;
import io.squall.model.Settings;
import io.squall.model.Subnet;
import io.squall.model.Token;
import io.squall.model.User;
import io.squall.model.Volume;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What a world is made of. A store keeps a table for each.
public final class Kinds {

    public static final String ACCOUNT = "account";
    public static final String DUE = "due";
    public static final String NAME = "name";
    public static final String USER = "user_id";
    public static final String SUBNET = "subnet";
    public static final String NETWORK = "network";
    public static final String DEVICE = "device";
    public static final String INSTANCE = "instance";
    public static final String GROUP = "security_group";
    public static final String REMOTE_GROUP = "remote_group";
    public static final String IMAGE = "image";
    public static final String PORT = "port";
    public static final String ADDRESS = "address";
    public static final String LISTENERS = "listeners";
    public static final String VCPUS = "vcpus";
    public static final String RAM_MB = "ram_mb";
    public static final String SIZE_GB = "size_gb";

    public static final Kind<Settings> SETTINGS = kind("settings", Settings.class);
    public static final Kind<Account> ACCOUNTS = kind("account", Account.class);
    public static final Kind<Appkey> APPKEYS = owned("appkey", Appkey.class);
    public static final Kind<User> USERS = kind("app_user", User.class, column(NAME, User::name));
    public static final Kind<Membership> MEMBERSHIPS =
            owned("membership", Membership.class, column(USER, membership -> membership.user().value()));
    public static final Kind<Token> TOKENS = owned(
            "token",
            Token.class,
            column(USER, token -> token.user().value()),
            column("expires", token -> token.expiresAt().toEpochMilli()));
    public static final Kind<AvailabilityZone> ZONES = kind("availability_zone", AvailabilityZone.class);
    public static final Kind<Flavor> FLAVORS = kind("flavor", Flavor.class);
    public static final Kind<Image> IMAGES =
            changing("image", Image.class, column("owner", image -> image.owner().map(o -> o.value()).orElse(null)));
    public static final Kind<KeyPair> KEY_PAIRS =
            kind("key_pair", KeyPair.class, column(USER, pair -> pair.user().value()));
    public static final Kind<Instance> INSTANCES = changing(
            "instance",
            Instance.class,
            column(ACCOUNT, instance -> instance.account().value()),
            column(IMAGE, instance -> instance.image().value()),
            column(VCPUS, instance -> (long) instance.flavor().vcpus()),
            column(RAM_MB, instance -> (long) instance.flavor().ramMb()));
    public static final Kind<Volume> VOLUMES = changing(
            "volume",
            Volume.class,
            column(ACCOUNT, volume -> volume.account().value()),
            column(INSTANCE, volume -> volume.attachment().map(a -> a.instance().value()).orElse(null)),
            column(SIZE_GB, volume -> (long) volume.sizeGb()));
    public static final Kind<Network> NETWORKS = kind("network", Network.class);
    public static final Kind<Subnet> SUBNETS =
            kind("subnet", Subnet.class, column(NETWORK, subnet -> subnet.network().value()));
    public static final Kind<Addresses> ADDRESSES = kind("addresses", Addresses.class);
    public static final Kind<Router> ROUTERS = owned("router", Router.class);
    public static final Kind<Port> PORTS = owned(
            "port",
            Port.class,
            column(DEVICE, Port::device),
            column(SUBNET, port -> port.subnet().value()),
            column(ADDRESS, port -> port.address().toString()));
    public static final Kind<FloatingIp> FLOATING_IPS = owned(
            "floating_ip",
            FloatingIp.class,
            column(PORT, ip -> ip.association().map(a -> a.port().value()).orElse(null)),
            column(SUBNET, ip -> ip.subnet().value()),
            column(ADDRESS, ip -> ip.address().toString()));
    public static final Kind<SecurityGroup> SECURITY_GROUPS =
            owned("security_group", SecurityGroup.class, column(NAME, SecurityGroup::name));
    public static final Kind<SecurityGroupRule> SECURITY_GROUP_RULES = owned(
            "security_group_rule",
            SecurityGroupRule.class,
            column(GROUP, rule -> rule.group().value()),
            column(REMOTE_GROUP, rule -> rule.remoteGroup().map(g -> g.value()).orElse(null)));
    public static final Kind<LoadBalancer> LOAD_BALANCERS = owned(
            "load_balancer",
            LoadBalancer.class,
            column(LISTENERS, balancer -> (long) balancer.listeners().size()));

    /// Every kind, for a store to make its tables and for a world to be emptied.
    public static final List<Kind<?>> ALL = List.of(
            SETTINGS,
            ACCOUNTS,
            APPKEYS,
            USERS,
            MEMBERSHIPS,
            TOKENS,
            ZONES,
            FLAVORS,
            IMAGES,
            KEY_PAIRS,
            INSTANCES,
            VOLUMES,
            NETWORKS,
            SUBNETS,
            ADDRESSES,
            ROUTERS,
            PORTS,
            FLOATING_IPS,
            SECURITY_GROUPS,
            SECURITY_GROUP_RULES,
            LOAD_BALANCERS);

    private Kinds() {}

    private static <N> Column<N> column(String name, Function<N, @Nullable Object> value) {
        return new Column<>(name, value);
    }

    @SafeVarargs
    private static <N extends Noun> Kind<N> kind(String name, Class<N> type, Column<N>... columns) {
        return new Kind<>(name, type, List.of(columns));
    }

    @SafeVarargs
    private static <N extends Owned> Kind<N> owned(String name, Class<N> type, Column<N>... columns) {
        return and(name, type, column(ACCOUNT, noun -> noun.account().value()), columns);
    }

    @SafeVarargs
    private static <N extends Changing> Kind<N> changing(String name, Class<N> type, Column<N>... columns) {
        return and(name, type, column(DUE, noun -> noun.dueAt().map(due -> due.toEpochMilli()).orElse(null)), columns);
    }

    @SafeVarargs
    private static <N extends Noun> Kind<N> and(String name, Class<N> type, Column<N> first, Column<N>... others) {
        var columns = new ArrayList<Column<N>>();
        columns.add(first);
        columns.addAll(List.of(others));
        return new Kind<>(name, type, columns);
    }
}
