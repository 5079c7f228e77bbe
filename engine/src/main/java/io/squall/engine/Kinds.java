package io.squall.engine;

import io.squall.model.AccessKey;
import io.squall.model.AccessPolicy;
import io.squall.model.Account;
import io.squall.model.AccountId;
import io.squall.model.AccountRole;
import io.squall.model.AddressUsage;
import io.squall.model.Addresses;
import io.squall.model.Appkey;
import io.squall.model.AvailabilityZone;
import io.squall.model.Changing;
import io.squall.model.Flavor;
import io.squall.model.FloatingIp;
import io.squall.model.FloatingIp.Association;
import io.squall.model.Id;
import io.squall.model.Image;
import io.squall.model.Incident;
import io.squall.model.Instance;
import io.squall.model.Instance.Task;
import io.squall.model.Job;
import io.squall.model.KeyPair;
import io.squall.model.LoadBalancer;
import io.squall.model.Membership;
import io.squall.model.Network;
import io.squall.model.Noun;
import io.squall.model.Order;
import io.squall.model.Owned;
import io.squall.model.Port;
import io.squall.model.Project;
import io.squall.model.Receipt;
import io.squall.model.Rehearsal;
import io.squall.model.RequestWindow;
import io.squall.model.ResourceType;
import io.squall.model.RouteTable;
import io.squall.model.Router;
import io.squall.model.SecurityGroup;
import io.squall.model.SecurityGroupRule;
import io.squall.model.Settings;
import io.squall.model.Snapshot;
import io.squall.model.SnapshotPolicy;
import io.squall.model.Subnet;
import io.squall.model.Subscription;
import io.squall.model.Subscription.Charging;
import io.squall.model.Token;
import io.squall.model.UsedNonces;
import io.squall.model.User;
import io.squall.model.Volume;
import io.squall.model.Volume.Attachment;
import io.squall.model.Wallet;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/// What a world is made of. A store keeps a table for each.
public final class Kinds {

    public static final String ACCOUNT = "account";
    public static final String DUE = "due";
    public static final String OWNER = "owner";
    public static final String NAME = "name";
    public static final String USER = "user_id";
    public static final String SUBNET = "subnet";
    public static final String NETWORK = "network";
    public static final String DEVICE = "device";
    public static final String INSTANCE = "instance";
    public static final String GROUP = "security_group";
    public static final String REMOTE_GROUP = "remote_group";
    public static final String IMAGE = "image";
    public static final String VOLUME = "volume";
    public static final String PORT = "port";
    public static final String ADDRESS = "address";
    /// The account of an order that waits for money.
    public static final String UNPAID = "unpaid";

    /// Who pays for what, and how; see [#charged].
    public static final String CHARGED = "charged";

    public static final String RESOURCE = "resource";
    public static final String LISTENERS = "listeners";
    public static final String VCPUS = "vcpus";
    public static final String RAM_MB = "ram_mb";
    public static final String SIZE_GB = "size_gb";

    public static final Kind<Settings> SETTINGS = kind("settings", Settings.class, List.of());
    public static final Kind<Account> ACCOUNTS = kind("account", Account.class, List.of());
    public static final Kind<Appkey> APPKEYS = owned("appkey", Appkey.class, List.of());
    public static final Kind<User> USERS = kind("app_user", User.class, List.of(new Column<>(NAME, User::name)));
    public static final Kind<Membership> MEMBERSHIPS = owned(
            "membership",
            Membership.class,
            List.of(new Column<>(USER, membership -> membership.user().value())));
    public static final Kind<AccessKey> ACCESS_KEYS = owned(
            "access_key",
            AccessKey.class,
            List.of(new Column<>(
                    DUE,
                    key -> key.session()
                            .map(AccessKey.Session::expiresAt)
                            .map(Kinds::micros)
                            .orElse(null))));
    public static final Kind<AccessPolicy> ACCESS_POLICIES = owned("access_policy", AccessPolicy.class, List.of());
    public static final Kind<AccountRole> ACCOUNT_ROLES = owned("account_role", AccountRole.class, List.of());
    public static final Kind<UsedNonces> USED_NONCES =
            kind("used_nonces", UsedNonces.class, List.of(new Column<>(DUE, nonces -> micros(nonces.forgottenAt()))));
    public static final Kind<RequestWindow> REQUEST_WINDOWS = owned("request_window", RequestWindow.class, List.of());
    public static final Kind<Project> PROJECTS = owned("project", Project.class, List.of());
    public static final Kind<Wallet> WALLETS = owned("wallet", Wallet.class, List.of());
    public static final Kind<Subscription> SUBSCRIPTIONS =
            owned("subscription", Subscription.class, List.of(new Column<>(CHARGED, Kinds::charged), due()));
    public static final Kind<Receipt> RECEIPTS =
            owned("receipt", Receipt.class, List.of(new Column<>(DUE, receipt -> micros(receipt.forgottenAt()))));
    public static final Kind<Order> ORDERS = owned(
            "purchase_order",
            Order.class,
            List.of(new Column<>(
                    UNPAID, order -> order.isUnpaid() ? order.account().value() : null)));
    public static final Kind<Token> TOKENS = owned(
            "token",
            Token.class,
            List.of(
                    new Column<>(DUE, token -> micros(token.expiresAt())),
                    new Column<>(USER, token -> token.user().value())));
    public static final Kind<AvailabilityZone> ZONES = kind("availability_zone", AvailabilityZone.class, List.of());
    public static final Kind<Flavor> FLAVORS = kind("flavor", Flavor.class, List.of());
    public static final Kind<Image> IMAGES =
            kind("image", Image.class, List.of(due(), new Column<>(OWNER, image -> text(image.owner()))));
    public static final Kind<KeyPair> KEY_PAIRS = kind(
            "key_pair",
            KeyPair.class,
            List.of(new Column<>(USER, pair -> pair.user().value())));
    public static final Kind<Instance> INSTANCES = owned(
            "instance",
            Instance.class,
            List.of(
                    due(),
                    new Column<>(IMAGE, instance -> instance.image().value()),
                    new Column<>(VCPUS, instance -> larger(instance, Flavor::vcpus)),
                    new Column<>(RAM_MB, instance -> larger(instance, Flavor::ramMb))));
    public static final Kind<Volume> VOLUMES = owned(
            "volume",
            Volume.class,
            List.of(
                    due(),
                    new Column<>(INSTANCE, volume -> text(volume.attachment().map(Attachment::instance))),
                    new Column<>(SIZE_GB, volume -> (long) volume.sizeGb())));
    public static final Kind<Snapshot> SNAPSHOTS = owned(
            "snapshot",
            Snapshot.class,
            List.of(due(), new Column<>(VOLUME, snapshot -> snapshot.volume().value())));
    public static final Kind<SnapshotPolicy> SNAPSHOT_POLICIES =
            owned("snapshot_policy", SnapshotPolicy.class, List.of(due()));
    public static final Kind<Network> NETWORKS = kind("network", Network.class, List.of());
    public static final Kind<Subnet> SUBNETS = kind(
            "subnet",
            Subnet.class,
            List.of(new Column<>(NETWORK, subnet -> subnet.network().value())));
    public static final Kind<Addresses> ADDRESSES = kind("addresses", Addresses.class, List.of());
    public static final Kind<RouteTable> ROUTE_TABLES = owned(
            "route_table",
            RouteTable.class,
            List.of(new Column<>(NETWORK, table -> table.network().value())));
    public static final Kind<Router> ROUTERS = owned("router", Router.class, List.of());
    public static final Kind<Port> PORTS = owned(
            "port",
            Port.class,
            List.of(
                    new Column<>(DEVICE, Port::device),
                    new Column<>(SUBNET, port -> port.subnet().value()),
                    new Column<>(ADDRESS, port -> port.address().toString())));
    public static final Kind<FloatingIp> FLOATING_IPS = owned(
            "floating_ip",
            FloatingIp.class,
            List.of(
                    due(),
                    new Column<>(PORT, ip -> text(ip.association().map(Association::port))),
                    new Column<>(SUBNET, ip -> ip.subnet().value()),
                    new Column<>(ADDRESS, ip -> ip.address().toString())));
    public static final Kind<AddressUsage> ADDRESS_USAGES = owned("address_usage", AddressUsage.class, List.of());
    public static final Kind<SecurityGroup> SECURITY_GROUPS =
            owned("security_group", SecurityGroup.class, List.of(new Column<>(NAME, SecurityGroup::name)));
    public static final Kind<SecurityGroupRule> SECURITY_GROUP_RULES = owned(
            "security_group_rule",
            SecurityGroupRule.class,
            List.of(
                    new Column<>(GROUP, rule -> rule.group().value()),
                    new Column<>(REMOTE_GROUP, rule -> text(rule.remoteGroup()))));
    public static final Kind<Job> JOBS = owned(
            "job",
            Job.class,
            List.of(new Column<>(DUE, job -> micros(job.due())), new Column<>(RESOURCE, Job::resource)));
    public static final Kind<LoadBalancer> LOAD_BALANCERS =
            owned("load_balancer", LoadBalancer.class, List.of(due(), new Column<>(LISTENERS, balancer ->
                    (long) balancer.listeners().size())));

    public static final Kind<Rehearsal> REHEARSALS = kind("rehearsal", Rehearsal.class, List.of());

    public static final Kind<Incident> INCIDENTS = kind("incident", Incident.class, List.of());

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
            ACCESS_KEYS,
            ACCESS_POLICIES,
            ACCOUNT_ROLES,
            USED_NONCES,
            REQUEST_WINDOWS,
            PROJECTS,
            WALLETS,
            SUBSCRIPTIONS,
            ORDERS,
            RECEIPTS,
            KEY_PAIRS,
            INSTANCES,
            VOLUMES,
            SNAPSHOTS,
            SNAPSHOT_POLICIES,
            NETWORKS,
            SUBNETS,
            ADDRESSES,
            ROUTE_TABLES,
            ROUTERS,
            PORTS,
            FLOATING_IPS,
            ADDRESS_USAGES,
            SECURITY_GROUPS,
            SECURITY_GROUP_RULES,
            JOBS,
            LOAD_BALANCERS,
            REHEARSALS,
            INCIDENTS);

    /// What changes by itself when its time has come; of what is due at the same moment, the first here comes first.
    public static final List<Kind<?>> CHANGING = List.of(
            INSTANCES, VOLUMES, SNAPSHOTS, SNAPSHOT_POLICIES, IMAGES, FLOATING_IPS, LOAD_BALANCERS, SUBSCRIPTIONS);

    private Kinds() {}

    /// What payments of an account have in that column that are for resources of a type, and made in that way.
    public static String charged(AccountId account, ResourceType type, Charging charging) {
        return "%s/%s/%s".formatted(account.value(), type, charging);
    }

    private static String charged(Subscription paid) {
        return charged(paid.account(), paid.type(), paid.charging());
    }

    private static <N extends Noun> Kind<N> kind(String name, Class<N> type, List<Column<N>> columns) {
        return new Kind<>(name, type, columns);
    }

    private static <N extends Owned> Kind<N> owned(String name, Class<N> type, List<Column<N>> others) {
        var columns = new ArrayList<Column<N>>();
        columns.add(new Column<>(ACCOUNT, noun -> noun.account().value()));
        columns.addAll(others);
        return new Kind<>(name, type, columns);
    }

    private static <N extends Changing> Column<N> due() {
        return new Column<>(DUE, noun -> noun.dueAt().map(Kinds::micros).orElse(null));
    }

    /// What quotas count: of the flavor it has or, while it is resized, the one it gets, whichever has more.
    private static long larger(Instance instance, ToIntFunction<Flavor> amount) {
        var present = amount.applyAsInt(instance.flavor());
        return Math.max(
                present,
                instance.task().flatMap(Task::flavor).map(amount::applyAsInt).orElse(present));
    }

    private static @Nullable String text(Optional<? extends Id> id) {
        return id.map(Id::value).orElse(null);
    }

    /// A moment as columns hold it: microseconds since 1970, which is as fine as the world's clock goes.
    public static long micros(Instant moment) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
    }
}
