package io.squall.server.admin;

import io.squall.dialect.Fields;
import io.squall.dialect.Json;
import io.squall.engine.Caller;
import io.squall.engine.Command;
import io.squall.engine.world.ChangeQuotas;
import io.squall.engine.world.ChangeUser;
import io.squall.engine.world.CreateAccount;
import io.squall.engine.world.ListAccounts;
import io.squall.engine.world.ReadSettings;
import io.squall.engine.world.SetRole;
import io.squall.engine.world.SwitchAppkey;
import io.squall.engine.world.UserExists;
import io.squall.model.AccountId;
import io.squall.model.AccountPlan;
import io.squall.model.AccountPlan.AppkeyPlan;
import io.squall.model.AccountPlan.UserPlan;
import io.squall.model.AppkeyId;
import io.squall.model.Quota;
import io.squall.model.Quotas;
import io.squall.model.Role;
import io.squall.model.Standing;
import io.squall.server.admin.AdminRoute.Call;
import io.squall.server.world.World;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Accounts, with their limits, their appkeys and those who may use them.
final class AdminAccounts {

    static final Map<String, Quota> QUOTAS = AdminNames.of(Quota.values());

    private static final int SECRET_BYTES = 12;
    private static final Map<String, Role> ROLES = AdminNames.of(Role.values());
    private static final Map<String, Optional<Role>> ROLES_OR_NONE = Map.of(
            "administrator",
            Optional.of(Role.ADMINISTRATOR),
            "reader",
            Optional.of(Role.READER),
            "none",
            Optional.empty());

    private final World world;
    private final SecureRandom random = new SecureRandom();

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
        var node = Json.object()
                .put("account", listed.account().id().value())
                .put("name", listed.account().name());
        var appkeys = node.putArray("appkeys");
        listed.appkeys().forEach(appkey -> appkeys.add(appkey.value()));
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
        var user = name(body, "user").orElseGet(() -> "user-%s@squall.test".formatted(secret()));
        var appkey = name(body, "appkey").orElseGet(this::secret);
        var password =
                name(body, "password").or(() -> run(new UserExists(user)) ? Optional.empty() : Optional.of(secret()));
        var role = body.optionalChoice("role", ROLES).orElse(Role.ADMINISTRATOR);
        var plan = new AccountPlan(
                Optional.empty(),
                name(body, "name").orElse(appkey),
                body.optionalObject("quotas")
                        .map(changes -> beginnings.quotas().with(limits(changes)))
                        .orElse(beginnings.quotas()),
                Set.of(),
                world.plan().region(),
                Standing.GOOD,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(new AppkeyPlan(new AppkeyId(appkey), true)),
                List.of(new UserPlan(Optional.empty(), user, password, true, role, List.of())),
                beginnings.networks());
        var account = run(new CreateAccount(plan));
        var answer = Json.object()
                .put("account", account.id().value())
                .put("appkey", appkey)
                .put("user", user);
        password.ifPresent(set -> answer.put("password", set));
        return answer;
    }

    /// Text that, if it is there, is not empty.
    private static Optional<String> name(Fields body, String member) {
        var text = body.optionalText(member);
        if (text.equals(Optional.of(""))) {
            throw body.wrong(member, "must not be empty");
        }
        return text;
    }

    private String secret() {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
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

    /// An account is named by its id or by one of its appkeys.
    private AccountId account(Call call) {
        var name = call.variable("account");
        return run(new ListAccounts()).stream()
                .filter(listed -> listed.appkeys().contains(new AppkeyId(name)))
                .findFirst()
                .map(listed -> listed.account().id())
                .orElseGet(() -> new AccountId(name));
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
