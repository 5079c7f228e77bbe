package io.squall.engine;

import io.squall.model.Account;
import io.squall.model.AccountId;
import io.squall.model.Addresses;
import io.squall.model.FloatingIp;
import io.squall.model.Image;
import io.squall.model.Instance;
import io.squall.model.LoadBalancer;
import io.squall.model.Noun;
import io.squall.model.Owned;
import io.squall.model.Port;
import io.squall.model.Quota;
import io.squall.model.RegionId;
import io.squall.model.Rejection.QuotaExceeded;
import io.squall.model.Rejection.ServiceDown;
import io.squall.model.ResourceType;
import io.squall.model.Router;
import io.squall.model.SecurityGroup;
import io.squall.model.SecurityGroupRule;
import io.squall.model.Service;
import io.squall.model.Settings;
import io.squall.model.Settings.Timings;
import io.squall.model.Subnet;
import io.squall.model.Volume;
import java.time.Duration;
import java.time.Instant;

/// What a command sees of its world: the caller's own resources, the shared ones, the time, and fresh identifiers.
public final class Transaction {

    private final Store.Tables tables;
    private final Caller caller;
    private final Settings settings;
    private final Instant now;
    private final Instant machine;
    private final Identifiers identifiers;

    Transaction(
            Store.Tables tables,
            Caller caller,
            Settings settings,
            Instant now,
            Instant machine,
            Identifiers identifiers) {
        this.tables = tables;
        this.caller = caller;
        this.settings = settings;
        this.now = now;
        this.machine = machine;
        this.identifiers = identifiers;
    }

    public Caller caller() {
        return caller;
    }

    /// The same world in the same transaction, on behalf of `account`.
    public Transaction as(AccountId account) {
        return as(account, caller.region());
    }

    /// The same, in a region.
    public Transaction as(AccountId account, RegionId region) {
        return new Transaction(
                tables,
                new Caller(account, caller.user(), caller.role(), region, caller.naming()),
                settings,
                now,
                machine,
                identifiers);
    }

    /// The same world in the same transaction, for the same caller, with all regions in sight.
    public Transaction everywhere() {
        var all = new Caller(caller.account(), caller.user(), caller.role(), RegionId.EVERYWHERE, caller.naming());
        return new Transaction(tables, all, settings, now, machine, identifiers);
    }

    /// The time by the world's clock.
    public Instant now() {
        return now;
    }

    /// The time by the machine's clock, from which the world's is reckoned.
    public Instant machine() {
        return machine;
    }

    public Instant in(Duration duration) {
        return now.plus(duration);
    }

    public Settings settings() {
        return settings;
    }

    public Timings timings() {
        return settings.timings();
    }

    /// An identifier for something new, in the form that the caller knows.
    public String newId(ResourceType type) {
        return caller.naming().name(type, identifiers);
    }

    public Identifiers identifiers() {
        return identifiers;
    }

    /// Refuses, if `service` is down.
    public void requires(Service service) {
        if (settings.down().contains(service)) {
            throw new ServiceDown(service).raise();
        }
    }

    /// The caller's account.
    public Account account() {
        return all(Kinds.ACCOUNTS).find(caller.account()).orElseThrow();
    }

    /// Refuses what would take the caller's account over its limit.
    public void checkQuota(Quota quota, long used, long wanted) {
        var limit = account().quotas().limit(quota);
        if (wanted > 0 && used > limit - wanted) {
            throw new QuotaExceeded(quota, limit, used, wanted).raise();
        }
    }

    public OwnTable<Instance> instances() {
        return own(Kinds.INSTANCES);
    }

    public OwnTable<Volume> volumes() {
        return own(Kinds.VOLUMES);
    }

    public OwnTable<Port> ports() {
        return own(Kinds.PORTS);
    }

    public OwnTable<Router> routers() {
        return own(Kinds.ROUTERS);
    }

    public OwnTable<FloatingIp> floatingIps() {
        return own(Kinds.FLOATING_IPS);
    }

    public OwnTable<SecurityGroup> securityGroups() {
        return own(Kinds.SECURITY_GROUPS);
    }

    public OwnTable<SecurityGroupRule> securityGroupRules() {
        return own(Kinds.SECURITY_GROUP_RULES);
    }

    public OwnTable<LoadBalancer> loadBalancers() {
        return own(Kinds.LOAD_BALANCERS);
    }

    public Table<Image> images() {
        return all(Kinds.IMAGES);
    }

    public Table<Subnet> subnets() {
        return all(Kinds.SUBNETS);
    }

    public Table<Addresses> addresses() {
        return all(Kinds.ADDRESSES);
    }

    /// The caller's own nouns of a kind.
    public <N extends Owned> OwnTable<N> own(Kind<N> kind) {
        return new OwnTable<>(all(kind), kind, caller.account(), caller.region());
    }

    /// Everyone's nouns of a kind: for what is shared, and for the operator.
    public <N extends Noun> Table<N> all(Kind<N> kind) {
        return tables.table(kind);
    }
}
