package io.squall.worldfile;

import io.squall.engine.world.WorldPlan;
import io.squall.model.AccessKeyId;
import io.squall.model.AccountId;
import io.squall.model.AccountPlan;
import io.squall.model.AccountPlan.AccessKeyPlan;
import io.squall.model.AccountPlan.AppkeyPlan;
import io.squall.model.AccountPlan.ProjectPlan;
import io.squall.model.AccountPlan.RolePlan;
import io.squall.model.ApiRules;
import io.squall.model.AppkeyId;
import io.squall.model.AvailabilityZone;
import io.squall.model.Capacity;
import io.squall.model.Flavor;
import io.squall.model.FlavorId;
import io.squall.model.NetworkPlan;
import io.squall.model.ProjectId;
import io.squall.model.Quota;
import io.squall.model.Quotas;
import io.squall.model.RegionId;
import io.squall.model.Retention;
import io.squall.model.Settings;
import io.squall.model.Settings.Beginnings;
import io.squall.model.Settings.Clock;
import io.squall.model.Settings.Timings;
import io.squall.model.Standing;
import io.squall.model.Tariff;
import io.squall.model.ZoneId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes a plan of a world from its description, from top to bottom.
final class WorldReader {

    private static final long MAX_CENTS = 1_000_000_000_000L;
    private static final Duration TRANSITION = Duration.ofSeconds(2);
    private static final Duration TOKEN_LIFETIME = Duration.ofHours(1);

    private final YamlField root;
    private final Map<String, RegionId> regions = new HashMap<>();
    private final Map<String, AccountId> accounts = new HashMap<>();
    private final Names names = new Names();
    private final UserReader users = new UserReader(names);

    WorldReader(YamlField root) {
        this.root = root;
    }

    WorldPlan read() {
        var zones = zones();
        root.list("accounts").forEach(this::announce);
        var flavors = root.list("flavors").stream().map(this::flavor).toList();
        var images = new ImageReader(names, this::regions, this::account);
        var plannedImages = root.list("images").stream().map(images::image).toList();
        var provided = Stream.concat(
                        networks(root, "external-networks", "provider", true).stream(),
                        networks(root, "shared-networks", "provider", false).stream()
                                .map(NetworkPlan::toAll))
                .toList();
        var beginnings = beginnings();
        var planned = root.list("accounts").stream()
                .map(account -> account(account, beginnings))
                .toList();
        var settings = settings(beginnings);
        var rehearsals =
                root.list("rehearsals").stream().map(RehearsalReader::read).toList();
        root.requireNoOthers();
        return new WorldPlan(settings, zones, flavors, plannedImages, firstRegion(), provided, planned, rehearsals);
    }

    private List<AvailabilityZone> zones() {
        var zones = new ArrayList<AvailabilityZone>();
        for (var region : root.required("regions").entries().entrySet()) {
            var id = new RegionId(region.getKey());
            regions.put(region.getKey(), id);
            region.getValue().list("zones").forEach(zone -> zones.add(zone(zone, id)));
            region.getValue().requireNoOthers();
        }
        return zones;
    }

    private RegionId firstRegion() {
        return new RegionId(root.required("regions").entries().keySet().stream()
                .findFirst()
                .orElseThrow(() -> root.required("regions").wrong("must have a region")));
    }

    private AvailabilityZone zone(YamlField field, RegionId region) {
        var name = names.unique("zone", field.required("name"));
        var stock = field.required("stock");
        var capacity = new Capacity(
                stock.required("vcpus").integer(0),
                stock.required("ram-mb").integer(0),
                stock.required("volume-gb").integer(0));
        stock.requireNoOthers();
        var available = field.optional("available").map(YamlField::bool).orElse(true);
        field.requireNoOthers();
        return new AvailabilityZone(new ZoneId(name), region, available, capacity, Capacity.NONE);
    }

    private RegionId region(YamlField field) {
        return field.optional("region").map(this::knownRegion).orElseGet(this::firstRegion);
    }

    private RegionId knownRegion(YamlField field) {
        return field.parsed("a region of this file", this::regionNamed);
    }

    private Optional<RegionId> regionNamed(String name) {
        return Optional.ofNullable(regions.get(name));
    }

    /// One region, or a list of them.
    private Set<RegionId> regions(YamlField field) {
        var several = field.list("regions");
        return several.isEmpty()
                ? Set.of(region(field))
                : several.stream().map(this::knownRegion).collect(Collectors.toSet());
    }

    private void announce(YamlField field) {
        var name = field.required("name").text();
        if (accounts.containsKey(name)) {
            throw field.required("name").wrong("is taken: " + YamlField.shown(name));
        }
        accounts.put(name, new AccountId(names.id("account", field, () -> Names.hex("account/" + name))));
    }

    private AccountId account(YamlField field) {
        return field.parsed("an account of this file", name -> Optional.ofNullable(accounts.get(name)));
    }

    private Flavor flavor(YamlField field) {
        var name = names.unique("flavor", field.required("name"));
        var flavor = new Flavor(
                new FlavorId(names.id("flavor", field, name)),
                regions(field),
                name,
                field.required("purpose").choice(Flavor.Purpose.values()),
                field.required("vcpus").integer(1),
                field.required("ram-mb").integer(1),
                field.optional("ephemeral-gb").map(size -> size.integer(0)).orElse(0),
                field.optional("local-disk-gb").map(size -> size.integer(1)),
                field.optional("disabled").map(YamlField::bool).orElse(false),
                field.optional("public").map(YamlField::bool).orElse(true),
                accounts(field, "granted-to"));
        field.requireNoOthers();
        return flavor;
    }

    private Set<AccountId> accounts(YamlField field, String list) {
        return field.list(list).stream().map(this::account).collect(Collectors.toSet());
    }

    private List<NetworkPlan> networks(YamlField field, String list, String owner, boolean external) {
        var networks = new NetworkReader(names, this::regionNamed, owner, external);
        return field.list(list).stream().map(networks::network).toList();
    }

    private Beginnings beginnings() {
        return root.optional("new-accounts")
                .map(field -> {
                    var networks = new NetworkReader(names, this::regionNamed, "", false);
                    var read = new Beginnings(
                            field.optional("quotas").map(WorldReader::quotas).orElse(Quotas.UNLIMITED),
                            field.list("networks").stream()
                                    .map(networks::network)
                                    .toList());
                    field.requireNoOthers();
                    return read;
                })
                .orElseGet(() -> new Beginnings(Quotas.UNLIMITED, List.of()));
    }

    private static Quotas quotas(YamlField field) {
        var limits = new EnumMap<Quota, Long>(Quota.class);
        for (var quota : Quota.values()) {
            field.optional(YamlField.word(quota)).ifPresent(limit -> limits.put(quota, (long) limit.integer(0)));
        }
        field.requireNoOthers();
        return new Quotas(limits);
    }

    private AccountPlan account(YamlField field, Beginnings beginnings) {
        var name = field.required("name").text();
        var quotas = field.optional("quotas")
                .map(own -> beginnings.quotas().with(quotas(own).limits()))
                .orElse(beginnings.quotas());
        var networks = field.optional("networks").isPresent()
                ? networks(field, "networks", name, false)
                : beginnings.networks().stream()
                        .map(network -> names.named(network, name, field))
                        .toList();
        var plan = new AccountPlan(
                Optional.ofNullable(accounts.get(name)),
                name,
                quotas,
                field.list("certificates").stream().map(YamlField::text).collect(Collectors.toSet()),
                region(field),
                standing(field),
                field.optional("balance-cents").map(cents -> cents.number(-MAX_CENTS, MAX_CENTS)),
                field.list("projects").stream().map(this::project).toList(),
                field.list("access-keys").stream().map(this::accessKey).toList(),
                field.list("appkeys").stream().map(this::appkey).toList(),
                users.users(field.list("users")),
                field.list("roles").stream().map(role -> role(name, role)).toList(),
                networks);
        field.optional("id");
        field.requireNoOthers();
        return plan;
    }

    private static Standing standing(YamlField field) {
        return new Standing(
                field.optional("blocked").map(YamlField::bool).orElse(false),
                field.optional("verified").map(YamlField::bool).orElse(true),
                field.optional("bandwidth-package").map(YamlField::bool).orElse(false),
                field.list("guarded-actions").stream().map(YamlField::text).collect(Collectors.toSet()));
    }

    private ProjectPlan project(YamlField field) {
        var id = names.unique("project id", field.required("id"));
        var plan = new ProjectPlan(
                new ProjectId(id),
                field.required("name").text(),
                field.optional("description").map(YamlField::text).orElse(""));
        field.requireNoOthers();
        return plan;
    }

    private AccessKeyPlan accessKey(YamlField field) {
        var id = names.unique("access key", field.required("id"));
        var plan = new AccessKeyPlan(
                new AccessKeyId(id),
                field.required("secret").text(),
                field.optional("user").map(YamlField::text),
                field.optional("enabled").map(YamlField::bool).orElse(true));
        field.requireNoOthers();
        return plan;
    }

    private RolePlan role(String account, YamlField field) {
        var plan = new RolePlan(
                names.unique("role of %s".formatted(account), field.required("name")), UserReader.grants(field));
        field.requireNoOthers();
        return plan;
    }

    private AppkeyPlan appkey(YamlField field) {
        var key = names.unique("appkey", field.required("key"));
        var enabled = field.optional("enabled").map(YamlField::bool).orElse(true);
        field.requireNoOthers();
        return new AppkeyPlan(new AppkeyId(key), enabled);
    }

    private Settings settings(Beginnings beginnings) {
        var field = root.optional("settings");
        var settings = new Settings(
                field.flatMap(settingsField -> settingsField.optional("frozen-at"))
                        .map(at -> Clock.frozenAt(at.instant()))
                        .orElse(Clock.REAL),
                Set.of(),
                field.flatMap(settingsField -> settingsField.optional("token-lifetime"))
                        .map(YamlField::duration)
                        .orElse(TOKEN_LIFETIME),
                field.flatMap(settingsField -> settingsField.optional("retention"))
                        .map(WorldReader::retention)
                        .orElse(Retention.DEFAULT),
                field.flatMap(settingsField -> settingsField.optional("transitions"))
                        .map(WorldReader::timings)
                        .orElse(Timings.all(TRANSITION)),
                field.flatMap(settingsField -> settingsField.optional("attached-volumes-deletable"))
                        .map(YamlField::bool)
                        .orElse(true),
                beginnings,
                field.flatMap(settingsField -> settingsField.optional("requests"))
                        .map(WorldReader::limits)
                        .orElse(ApiRules.DEFAULT),
                Tariff.DEFAULT,
                false,
                Optional.empty());
        field.ifPresent(YamlField::requireNoOthers);
        return settings;
    }

    private static Retention retention(YamlField field) {
        var standard = Retention.DEFAULT;
        var retention = new Retention(
                field.optional("memory").map(YamlField::duration).orElse(standard.memory()),
                field.optional("orders").map(number -> number.integer(1)).orElse(standard.orders()),
                field.optional("tokens").map(number -> number.integer(1)).orElse(standard.tokens()));
        field.requireNoOthers();
        return retention;
    }

    private static ApiRules limits(YamlField field) {
        var standard = ApiRules.DEFAULT;
        var limits = standard.limited(
                field.optional("per-minute").map(limit -> limit.integer(1)).orElse(standard.requestsPerMinute()),
                field.optional("per-minute-of-action")
                        .map(limit -> limit.integer(1))
                        .orElse(standard.requestsPerMinuteOfAction()));
        var atOnce = field.optional("at-once").map(limit -> limit.integer(0)).orElse(standard.requestsAtOnce());
        field.requireNoOthers();
        return limits.atOnce(atOnce);
    }

    private static Timings timings(YamlField field) {
        Function<String, Duration> read =
                name -> field.optional(name).map(YamlField::duration).orElse(TRANSITION);
        var timings = new Timings(
                read.apply("boot"),
                read.apply("stop"),
                read.apply("reboot"),
                read.apply("resize"),
                read.apply("delete"),
                read.apply("create-volume"),
                read.apply("attach-volume"),
                read.apply("create-image"));
        field.requireNoOthers();
        return timings;
    }
}
