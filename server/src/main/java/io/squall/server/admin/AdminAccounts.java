package io.squall.server.admin;

import io.squall.dialect.Fields;
import io.squall.dialect.Json;
import io.squall.engine.Caller;
import io.squall.engine.Command;
import io.squall.engine.world.ChangeAccount;
import io.squall.engine.world.ChangeQuotas;
import io.squall.engine.world.ChangeUser;
import io.squall.engine.world.CreateAccount;
import io.squall.engine.world.ListAccounts;
import io.squall.engine.world.ListAllZones;
import io.squall.engine.world.ReadSettings;
import io.squall.engine.world.SetRole;
import io.squall.engine.world.SwitchAppkey;
import io.squall.engine.world.UserExists;
import io.squall.model.AccessKeyId;
import io.squall.model.AccountId;
import io.squall.model.AccountPlan;
import io.squall.model.AccountPlan.AccessKeyPlan;
import io.squall.model.AccountPlan.AppkeyPlan;
import io.squall.model.AccountPlan.UserPlan;
import io.squall.model.AppkeyId;
import io.squall.model.AvailabilityZone;
import io.squall.model.Quota;
import io.squall.model.Quotas;
import io.squall.model.RegionId;
import io.squall.model.Rejection.NoSuch;
import io.squall.model.ResourceType;
import io.squall.model.Role;
import io.squall.model.Standing;
import io.squall.model.Wallet;
import io.squall.server.admin.AdminRoute.Call;
import io.squall.server.world.World;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Accounts, with their limits, their appkeys and those who may use them.
final class AdminAccounts {

    static final Set<String> CHANGES = Set.of(
            "balanceCents", "addCents", "unlimited", "verified", "blocked", "bandwidthPackage", "guardedActions");
    static final Set<String> SIGNED = Set.of(
            "name",
            "id",
            "region",
            "balanceCents",
            "verified",
            "blocked",
            "bandwidthPackage",
            "guardedActions",
            "accessKey",
            "secret",
            "quotas");
    static final Map<String, Quota> QUOTAS = AdminNames.of(Quota.values());

    private static final int MAX_CENTS = Integer.MAX_VALUE;
    private static final int MIN_CENTS = -MAX_CENTS;
    private static final Map<String, Role> ROLES = AdminNames.of(Role.values());
    private static final Map<String, Optional<Role>> ROLES_OR_NONE = Map.of(
            "administrator",
            Optional.of(Role.ADMINISTRATOR),
            "reader",
            Optional.of(Role.READER),
            "none",
            Optional.empty());

    private final World world;
    private final AdminDraw drawn = new AdminDraw();

    AdminAccounts(World world) {
        this.world = world;
    }

    private <R> R run(Command<R> command) {
        return world.engine().run(Caller.OPERATOR, command);
    }

    JsonNode list(Call call) {
        var accounts =
                run(new ListAccounts()).stream().map(AdminAccounts::account).collect(Json.toArray());
        return Json.object().set("accounts", accounts);
    }

    private static ObjectNode account(ListAccounts.Listed listed) {
        var standing = listed.account().standing();
        var node = Json.object()
                .put("account", listed.account().id().value())
                .put("name", listed.account().name());
        listed.wallet().balanceCents().ifPresent(cents -> node.put("balanceCents", cents));
        node.put("verified", standing.verified())
                .put("blocked", standing.blocked())
                .put("bandwidthPackage", standing.bandwidthPackage());
        var guarded = node.putArray("guardedActions");
        standing.guarded().stream().sorted().forEach(guarded::add);
        var appkeys = node.putArray("appkeys");
        listed.appkeys().forEach(appkey -> appkeys.add(appkey.value()));
        var accessKeys = node.putArray("accessKeys");
        listed.accessKeys().forEach(key -> accessKeys.add(key.value()));
        return node.set("quotas", quotas(listed.account().quotas()));
    }

    private static ObjectNode quotas(Quotas quotas) {
        var node = Json.object();
        QUOTAS.forEach((name, quota) ->
                Optional.ofNullable(quotas.limits().get(quota)).ifPresent(limit -> node.put(name, limit)));
        return node;
    }

    /// Draws what the caller does not name, and tells the password this once. A user who exists keeps its own.
    JsonNode create(Call call) {
        var body = call.body();
        var beginnings = run(new ReadSettings()).settings().beginnings();
        var user = name(body, "user").orElseGet(() -> "user-%s@squall.test".formatted(drawn.password()));
        var appkey = name(body, "appkey").orElseGet(drawn::password);
        var password = name(body, "password")
                .or(() -> run(new UserExists(user)) ? Optional.empty() : Optional.of(drawn.password()));
        var role = body.optionalChoice("role", ROLES).orElse(Role.ADMINISTRATOR);
        var plan = new AccountPlan(
                Optional.empty(),
                name(body, "name").orElse(appkey),
                quotas(body, beginnings.quotas()),
                Set.of(),
                world.plan().region(),
                Standing.GOOD,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(new AppkeyPlan(new AppkeyId(appkey), true)),
                List.of(new UserPlan(Optional.empty(), user, password, true, role, List.of())),
                List.of(),
                beginnings.networks());
        var account = run(new CreateAccount(plan));
        var answer = Json.object()
                .put("account", account.id().value())
                .put("appkey", appkey)
                .put("user", user);
        password.ifPresent(set -> answer.put("password", set));
        return answer;
    }

    /// Draws what the caller does not name, and tells the secret of the owner's key this once.
    JsonNode createSigned(Call call) {
        var body = call.body();
        var beginnings = run(new ReadSettings()).settings().beginnings();
        var id = name(body, "id").orElseGet(drawn::accountNumber);
        var key = new AccessKeyPlan(
                new AccessKeyId(name(body, "accessKey").orElseGet(drawn::accessKey)),
                name(body, "secret").orElseGet(drawn::secret),
                Optional.empty(),
                true);
        var account = run(new CreateAccount(new AccountPlan(
                Optional.of(new AccountId(id)),
                name(body, "name").orElse(id),
                quotas(body, beginnings.quotas()),
                Set.of(),
                region(body),
                standing(body, Standing.GOOD),
                body.optionalInteger("balanceCents", MIN_CENTS, MAX_CENTS).map(Integer::longValue),
                List.of(),
                List.of(key),
                List.of(),
                List.of(),
                List.of(),
                beginnings.networks())));
        return Json.object()
                .put("account", account.id().value())
                .put("accessKey", key.id().value())
                .put("secret", key.secret());
    }

    private RegionId region(Fields body) {
        var known = run(new ListAllZones()).stream()
                .map(AvailabilityZone::region)
                .collect(Collectors.toMap(RegionId::value, Function.identity(), (one, other) -> one));
        return body.optionalChoice("region", known).orElse(world.plan().region());
    }

    private static Standing standing(Fields body, Standing present) {
        return new Standing(
                body.optionalBoolean("blocked").orElse(present.blocked()),
                body.optionalBoolean("verified").orElse(present.verified()),
                body.optionalBoolean("bandwidthPackage").orElse(present.bandwidthPackage()),
                body.optionalTexts("guardedActions")
                        .<Set<String>>map(Set::copyOf)
                        .orElse(present.guarded()));
    }

    /// What the body does not name stays as it is.
    JsonNode change(Call call) {
        var body = call.body();
        var set = body.optionalInteger("balanceCents", MIN_CENTS, MAX_CENTS);
        var add = body.optionalInteger("addCents", MIN_CENTS, MAX_CENTS);
        var unlimited = body.optionalBoolean("unlimited").orElse(false);
        if (Stream.of(set.isPresent(), add.isPresent(), unlimited)
                        .filter(given -> given)
                        .count()
                > 1) {
            throw body.wrong("balanceCents", "must be alone, without addCents and unlimited");
        }
        Function<Wallet, Wallet> money = wallet -> {
            if (unlimited) {
                return wallet.with(Optional.empty());
            }
            var changed =
                    set.map(cents -> wallet.with(Optional.of((long) cents))).orElse(wallet);
            return add.map(cents -> changed.minus(-(long) cents)).orElse(changed);
        };
        return account(run(new ChangeAccount(account(call), present -> standing(body, present), money::apply)));
    }

    /// Text that, if it is there, is not empty.
    static Optional<String> name(Fields body, String member) {
        var text = body.optionalText(member);
        if (text.equals(Optional.of(""))) {
            throw body.wrong(member, "must not be empty");
        }
        return text;
    }

    private static Quotas quotas(Fields body, Quotas usual) {
        return body.optionalObject("quotas")
                .map(changes -> usual.with(limits(changes)))
                .orElse(usual);
    }

    JsonNode changeQuotas(Call call) {
        return quotas(run(new ChangeQuotas(account(call), limits(call.body()))).quotas());
    }

    private static Map<Quota, Long> limits(Fields body) {
        body.requireOnly(QUOTAS.keySet());
        var limits = new EnumMap<Quota, Long>(Quota.class);
        QUOTAS.forEach((name, quota) ->
                body.optionalInteger(name, 0, Integer.MAX_VALUE).ifPresent(limit -> limits.put(quota, (long) limit)));
        return limits;
    }

    private AccountId account(Call call) {
        return find(world, call.variable("account"));
    }

    /// An account is named by its id, by one of its appkeys or by one of its access keys.
    static AccountId find(World world, String name) {
        return world.engine().run(Caller.OPERATOR, new ListAccounts()).stream()
                .filter(listed -> listed.account().id().value().equals(name)
                        || listed.appkeys().contains(new AppkeyId(name))
                        || listed.accessKeys().contains(new AccessKeyId(name)))
                .findFirst()
                .map(listed -> listed.account().id())
                .orElseThrow(() -> new NoSuch(ResourceType.ACCOUNT, name).raise());
    }

    JsonNode setRole(Call call) {
        var role = call.body().choice("role", ROLES_OR_NONE);
        run(new SetRole(account(call), call.variable("user"), role));
        return Json.object();
    }

    JsonNode changeUser(Call call) {
        var body = call.body();
        run(new ChangeUser(call.variable("user"), name(body, "password"), body.optionalBoolean("enabled")));
        return Json.object();
    }

    JsonNode switchAppkey(Call call) {
        run(new SwitchAppkey(new AppkeyId(call.variable("appkey")), call.body().bool("enabled")));
        return Json.object();
    }
}
