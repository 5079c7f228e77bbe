package io.squall.server.admin;

import io.squall.dialect.Fields;
import io.squall.dialect.Json;
import io.squall.engine.Caller;
import io.squall.engine.Command;
import io.squall.engine.identity.ListAccessKeys;
import io.squall.engine.world.CreateAccessKey;
import io.squall.engine.world.DeleteAccessKey;
import io.squall.engine.world.GrantActions;
import io.squall.engine.world.SetAccountRole;
import io.squall.engine.world.SwitchAccessKey;
import io.squall.model.AccessKey;
import io.squall.model.AccessKeyId;
import io.squall.model.AccessPolicy.Grant;
import io.squall.model.AccountId;
import io.squall.model.AccountPlan.AccessKeyPlan;
import io.squall.model.AccountPlan.RolePlan;
import io.squall.server.admin.AdminRoute.Call;
import io.squall.server.world.World;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Who may use a signed API: keys, and what those may do who are not an account's owner.
final class AdminAccess {

    private static final Set<String> GRANT = Set.of("actions", "resources");

    private final World world;
    private final AdminDraw drawn = new AdminDraw();

    AdminAccess(World world) {
        this.world = world;
    }

    private <R> R run(Command<R> command) {
        return world.engine().run(Caller.OPERATOR, command);
    }

    private AccountId account(Call call) {
        return AdminAccounts.find(world, call.variable("account"));
    }

    /// The keys of an account, without what is secret about them.
    JsonNode list(Call call) {
        var account = account(call);
        var keys = run(new ListAccessKeys()).stream()
                .filter(key -> key.account().equals(account))
                .map(AdminAccess::key)
                .collect(Json.toArray());
        return Json.object().set("accessKeys", keys);
    }

    private static ObjectNode key(AccessKey key) {
        var node = Json.object().put("accessKey", key.id().value());
        key.user().ifPresent(user -> node.put("user", user.value()));
        node.put("enabled", key.enabled());
        key.session()
                .ifPresent(session -> node.put("expiresAt", session.expiresAt().toString()));
        return node;
    }

    /// Draws what the caller does not name, and tells the secret this once.
    JsonNode create(Call call) {
        var body = call.body();
        var plan = new AccessKeyPlan(
                new AccessKeyId(AdminAccounts.name(body, "accessKey").orElseGet(drawn::accessKey)),
                AdminAccounts.name(body, "secret").orElseGet(drawn::secret),
                AdminAccounts.name(body, "user"),
                body.optionalBoolean("enabled").orElse(true));
        var key = run(new CreateAccessKey(account(call), plan));
        return Json.object()
                .put("account", key.account().value())
                .put("accessKey", key.id().value())
                .put("secret", key.secret());
    }

    JsonNode switchKey(Call call) {
        return key(run(new SwitchAccessKey(keyId(call), call.body().bool("enabled"))));
    }

    JsonNode delete(Call call) {
        run(new DeleteAccessKey(keyId(call)));
        return Json.object();
    }

    private static AccessKeyId keyId(Call call) {
        return new AccessKeyId(call.variable("key"));
    }

    JsonNode grant(Call call) {
        var user = call.variable("user");
        var policy = run(new GrantActions(account(call), user, grants(call.body())));
        return Json.object()
                .put("account", policy.account().value())
                .put("user", user)
                .set("grants", policy.grants().stream().map(AdminAccess::grant).collect(Json.toArray()));
    }

    JsonNode setRole(Call call) {
        var plan = new RolePlan(call.variable("role"), grants(call.body()));
        var role = run(new SetAccountRole(account(call), plan));
        return Json.object()
                .put("account", role.account().value())
                .put("role", role.name())
                .set("grants", role.grants().stream().map(AdminAccess::grant).collect(Json.toArray()));
    }

    private static List<Grant> grants(Fields body) {
        if (!body.has("grants")) {
            throw body.wrong("grants", "is required");
        }
        return body.optionalObjects("grants").stream().map(AdminAccess::grant).toList();
    }

    private static Grant grant(Fields fields) {
        fields.requireOnly(GRANT);
        return new Grant(texts(fields, "actions"), texts(fields, "resources"));
    }

    /// All, where nothing is said.
    private static Set<String> texts(Fields fields, String name) {
        return fields.optionalTexts(name).<Set<String>>map(Set::copyOf).orElse(Set.of("*"));
    }

    private static ObjectNode grant(Grant grant) {
        var node = Json.object();
        var actions = node.putArray("actions");
        grant.actions().stream().sorted().forEach(actions::add);
        var resources = node.putArray("resources");
        grant.resources().stream().sorted().forEach(resources::add);
        return node;
    }
}
