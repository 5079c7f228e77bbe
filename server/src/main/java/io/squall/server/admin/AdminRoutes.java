package io.squall.server.admin;

import io.squall.dialect.Fields;
import io.squall.dialect.Json;
import io.squall.engine.Caller;
import io.squall.engine.Command;
import io.squall.engine.Engine;
import io.squall.engine.world.ChangeQuotas;
import io.squall.engine.world.ChangeSettings;
import io.squall.engine.world.ChangeUser;
import io.squall.engine.world.ChangeZone;
import io.squall.engine.world.CreateAccount;
import io.squall.engine.world.ListAccounts;
import io.squall.engine.world.ListAllZones;
import io.squall.engine.world.OperateInstance;
import io.squall.engine.world.OperateInstance.Act;
import io.squall.engine.world.ReadSettings;
import io.squall.engine.world.SetRole;
import io.squall.engine.world.ShareNetwork;
import io.squall.engine.world.SwitchAppkey;
import io.squall.model.AccountId;
import io.squall.model.AccountPlan;
import io.squall.model.AccountPlan.AppkeyPlan;
import io.squall.model.AccountPlan.UserPlan;
import io.squall.model.AppkeyId;
import io.squall.model.AvailabilityZone;
import io.squall.model.Capacity;
import io.squall.model.InstanceId;
import io.squall.model.NetworkId;
import io.squall.model.Quota;
import io.squall.model.Quotas;
import io.squall.model.Role;
import io.squall.model.Service;
import io.squall.model.Settings;
import io.squall.model.Settings.Timings;
import io.squall.model.ZoneId;
import io.squall.server.admin.AdminRoute.Action;
import io.squall.server.admin.AdminRoute.Call;
import io.squall.server.world.World;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Everything that the admin API does: the table of contents, and how each thing is done with the engine.
final class AdminRoutes {

    private static final int SECRET_BYTES = 12;
    private static final long MILLIS_PER_SECOND = 1000;
    private static final int MAX_TRANSITION_SECONDS = 3600;
    private static final Map<String, Quota> QUOTAS = names(Quota.values());
    private static final Map<String, Service> SERVICES = names(Service.values());
    private static final Map<String, Act> ACTS = names(Act.values());
    private static final Map<String, Optional<Role>> ROLES = Map.of(
            "administrator",
            Optional.of(Role.ADMINISTRATOR),
            "reader",
            Optional.of(Role.READER),
            "none",
            Optional.empty());

    private final World world;
    private final Engine engine;
    private final SecureRandom random = new SecureRandom();
    private final List<AdminRoute> routes = new ArrayList<>();

    AdminRoutes(World world) {
        this.world = world;
        this.engine = world.engine();
    }

    List<AdminRoute> all() {
        add("GET", "/health", call -> Json.object().put("status", "up"));
        add("POST", "/world/reset", this::reset);
        add("GET", "/accounts", call -> accounts());
        add("POST", "/accounts", this::createAccount);
        add("PATCH", "/accounts/{account}/quotas", this::changeQuotas);
        add("PUT", "/accounts/{account}/users/{user}", this::setRole);
        add("PATCH", "/users/{user}", this::changeUser);
        add("PATCH", "/appkeys/{appkey}", this::switchAppkey);
        add("GET", "/zones", call -> zones());
        add("PATCH", "/zones/{zone}", this::changeZone);
        add("GET", "/services", call -> services());
        add("PATCH", "/services/{service}", this::switchService);
        add("GET", "/clock", call -> clock());
        add("PATCH", "/clock", this::changeClock);
        add("PATCH", "/transitions", this::changeTransitions);
        add("PATCH", "/networks/{network}", this::shareNetwork);
        add("POST", "/instances/{instance}/{act}", this::operate);
        return List.copyOf(routes);
    }

    private void add(String method, String path, Action action) {
        routes.add(new AdminRoute(method, "/_squall" + path, action));
    }

    private <R> R run(Command<R> command) {
        return engine.run(Caller.OPERATOR, command);
    }

    private JsonNode reset(Call call) {
        world.reset();
        return Json.object();
    }

    private JsonNode accounts() {
        return Json.object()
                .set(
                        "accounts",
                        run(new ListAccounts()).stream()
                                .map(AdminRoutes::account)
                                .collect(Json.toArray()));
    }

    private static ObjectNode account(ListAccounts.Listed listed) {
        var node = Json.object()
                .put("account", listed.account().id().value())
                .put("name", listed.account().name());
        var appkeys = node.putArray("appkeys");
        listed.appkeys().forEach(appkey -> appkeys.add(appkey.value()));
        return node.set("quotas", quotas(listed.account().quotas()));
    }

    private static ObjectNode quotas(Quotas quotas) {
        var node = Json.object();
        for (var quota : Quota.values()) {
            Optional.ofNullable(quotas.limits().get(quota)).ifPresent(limit -> node.put(name(quota), limit));
        }
        return node;
    }

    /// Draws what the caller does not name, and tells the password this once.
    private JsonNode createAccount(Call call) {
        var body = call.body();
        var beginnings = run(new ReadSettings()).settings().beginnings();
        var user = body.optionalText("user").orElseGet(() -> "user-%s@squall.test".formatted(secret()));
        var appkey = body.optionalText("appkey").orElseGet(this::secret);
        var password = body.optionalText("password").orElseGet(this::secret);
        var role =
                body.optionalChoice("role", ROLES).flatMap(Function.identity()).orElse(Role.ADMINISTRATOR);
        var plan = new AccountPlan(
                Optional.empty(),
                body.optionalText("name").orElse(appkey),
                body.optionalObject("quotas")
                        .map(changes -> beginnings.quotas().with(limits(changes)))
                        .orElse(beginnings.quotas()),
                Set.of(),
                List.of(new AppkeyPlan(new AppkeyId(appkey), true)),
                List.of(new UserPlan(Optional.empty(), user, Optional.of(password), true, role)),
                beginnings.networks());
        var account = run(new CreateAccount(plan, world.plan().region()));
        return Json.object()
                .put("account", account.id().value())
                .put("appkey", appkey)
                .put("user", user)
                .put("password", password);
    }

    private String secret() {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private JsonNode changeQuotas(Call call) {
        return quotas(run(new ChangeQuotas(account(call), limits(call.body()))).quotas());
    }

    private static Map<Quota, Long> limits(Fields body) {
        var limits = new EnumMap<Quota, Long>(Quota.class);
        QUOTAS.forEach((name, quota) ->
                body.optionalInteger(name, 0, Integer.MAX_VALUE).ifPresent(limit -> limits.put(quota, (long) limit)));
        body.requireOnly(QUOTAS.keySet());
        return limits;
    }

    /// An account is named by its id or by one of its appkeys.
    private AccountId account(Call call) {
        var name = call.variable("account");
        return run(new ListAccounts()).stream()
                .filter(listed -> listed.appkeys().contains(new AppkeyId(name)))
                .findFirst()
                .map(listed -> listed.account().id())
                .orElseGet(() -> new AccountId(name));
    }

    private JsonNode setRole(Call call) {
        run(new SetRole(account(call), call.variable("user"), call.body().choice("role", ROLES)));
        return Json.object();
    }

    private JsonNode changeUser(Call call) {
        var body = call.body();
        run(new ChangeUser(call.variable("user"), body.optionalText("password"), body.optionalBoolean("enabled")));
        return Json.object();
    }

    private JsonNode switchAppkey(Call call) {
        run(new SwitchAppkey(new AppkeyId(call.variable("appkey")), call.body().bool("enabled")));
        return Json.object();
    }

    private JsonNode zones() {
        return Json.object()
                .set(
                        "zones",
                        run(new ListAllZones()).stream().map(AdminRoutes::zone).collect(Json.toArray()));
    }

    private static ObjectNode zone(AvailabilityZone zone) {
        var node = Json.object()
                .put("zone", zone.id().value())
                .put("region", zone.region().value())
                .put("available", zone.available());
        node.set("stock", capacity(zone.stock()));
        return node.set("used", capacity(zone.used()));
    }

    private static ObjectNode capacity(Capacity capacity) {
        return Json.object()
                .put("vcpus", capacity.vcpus())
                .put("ramMb", capacity.ramMb())
                .put("volumeGb", capacity.volumeGb());
    }

    /// What the body does not name stays as it is.
    private JsonNode changeZone(Call call) {
        var id = new ZoneId(call.variable("zone"));
        var body = call.body();
        var present = run(new ListAllZones()).stream()
                .filter(zone -> zone.id().equals(id))
                .map(AvailabilityZone::stock)
                .findFirst()
                .orElse(Capacity.NONE);
        var stock = body.optionalObject("stock")
                .map(fields -> new Capacity(
                        amount(fields, "vcpus", present.vcpus()),
                        amount(fields, "ramMb", present.ramMb()),
                        amount(fields, "volumeGb", present.volumeGb())));
        return zone(run(new ChangeZone(id, body.optionalBoolean("available"), stock)));
    }

    private static long amount(Fields fields, String name, long present) {
        return fields.optionalInteger(name, 0, Integer.MAX_VALUE)
                .map(Integer::longValue)
                .orElse(present);
    }

    private JsonNode services() {
        return services(run(new ReadSettings()).settings());
    }

    private static JsonNode services(Settings settings) {
        var node = Json.object();
        for (var service : Service.values()) {
            node.putObject(name(service)).put("available", !settings.down().contains(service));
        }
        return node;
    }

    private JsonNode switchService(Call call) {
        var service = SERVICES.get(call.variable("service"));
        if (service == null) {
            throw new AdminProblem(
                    404,
                    "there is no service %s, only %s"
                            .formatted(call.variable("service"), String.join(", ", SERVICES.keySet())));
        }
        return services(run(ChangeSettings.switching(service, call.body().bool("available"))));
    }

    private JsonNode clock() {
        var read = run(new ReadSettings());
        return Json.object()
                .put("now", read.now().toString())
                .put("frozen", read.settings().clock().frozenAt().isPresent())
                .put("aheadOfMachineSeconds", aheadSeconds(read.now()));
    }

    private double aheadSeconds(Instant now) {
        return Duration.between(world.clock().instant(), now).toMillis() / (double) MILLIS_PER_SECOND;
    }

    /// Freezes first, then moves, then lets go.
    private JsonNode changeClock(Call call) {
        var body = call.body();
        var frozen = body.optionalBoolean("frozen");
        var advance = body.optionalText("advance").map(text -> duration(body, text));
        if (frozen.equals(Optional.of(true))) {
            run(ChangeSettings.freezingClock());
        }
        advance.ifPresent(by -> run(ChangeSettings.movingClock(by)));
        if (frozen.equals(Optional.of(false))) {
            run(ChangeSettings.startingClock(world.clock().instant()));
        }
        return clock();
    }

    private static Duration duration(Fields body, String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException malformed) {
            throw body.wrong("advance", "must be an ISO 8601 duration such as PT90S or -PT5M");
        }
    }

    private JsonNode changeTransitions(Call call) {
        var present = run(new ReadSettings()).settings().timings();
        var body = call.body();
        var timings = new Timings(
                seconds(body, "boot", present.boot()),
                seconds(body, "stop", present.stop()),
                seconds(body, "reboot", present.reboot()),
                seconds(body, "resize", present.resize()),
                seconds(body, "delete", present.delete()),
                seconds(body, "createVolume", present.createVolume()),
                seconds(body, "attachVolume", present.attachVolume()),
                seconds(body, "createImage", present.createImage()));
        return timings(run(ChangeSettings.timings(timings)).timings());
    }

    private static Duration seconds(Fields body, String name, Duration present) {
        return body.optionalInteger(name, 0, MAX_TRANSITION_SECONDS)
                .map(Duration::ofSeconds)
                .orElse(present);
    }

    private static ObjectNode timings(Timings timings) {
        return Json.object()
                .put("boot", timings.boot().toSeconds())
                .put("stop", timings.stop().toSeconds())
                .put("reboot", timings.reboot().toSeconds())
                .put("resize", timings.resize().toSeconds())
                .put("delete", timings.delete().toSeconds())
                .put("createVolume", timings.createVolume().toSeconds())
                .put("attachVolume", timings.attachVolume().toSeconds())
                .put("createImage", timings.createImage().toSeconds());
    }

    private JsonNode shareNetwork(Call call) {
        var shared = call.body().bool("shared");
        var network = run(new ShareNetwork(new NetworkId(call.variable("network")), shared));
        return Json.object().put("network", network.id().value()).put("shared", network.shared());
    }

    private JsonNode operate(Call call) {
        var act = ACTS.get(call.variable("act"));
        if (act == null) {
            throw new AdminProblem(
                    404,
                    "there is no act %s, only %s".formatted(call.variable("act"), String.join(", ", ACTS.keySet())));
        }
        var instance = run(new OperateInstance(new InstanceId(call.variable("instance")), act));
        return Json.object()
                .put("instance", instance.id().value())
                .put("state", name(instance.state()))
                .put("locked", instance.locked());
    }

    private static <T extends Enum<T>> Map<String, T> names(T[] constants) {
        return Stream.of(constants).collect(Collectors.toMap(AdminRoutes::name, Function.identity()));
    }

    /// `VOLUME_GB` is `volume-gb` here.
    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
