package io.squall.server.admin;

import io.squall.dialect.Fields;
import io.squall.dialect.Json;
import io.squall.engine.Caller;
import io.squall.engine.Command;
import io.squall.engine.Engine;
import io.squall.engine.identity.ListAccessKeys;
import io.squall.engine.world.AddAccessKey;
import io.squall.engine.world.ChangeBalance;
import io.squall.engine.world.ChangeSettings;
import io.squall.engine.world.ChangeStanding;
import io.squall.engine.world.ReadSettings;
import io.squall.engine.world.SetGrants;
import io.squall.engine.world.SwitchAccessKey;
import io.squall.model.AccessKey;
import io.squall.model.AccessKeyId;
import io.squall.model.AccessPolicy.Grant;
import io.squall.model.Account;
import io.squall.model.AccountId;
import io.squall.model.ApiRules;
import io.squall.model.Standing;
import io.squall.model.UserId;
import io.squall.model.Wallet;
import io.squall.server.admin.AdminRoute.Call;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What signed requests depend on: accounts' money and standing, access keys, grants, and what is open to whom.
final class AdminStanding {

    private static final long MAX_CENTS = 1_000_000_000_000L;
    private static final int KEY_LENGTH = 32;
    private static final String PREFIX = "AKID";

    private final Engine engine;
    private final Function<Call, AccountId> accounts;
    private final SecureRandom random = new SecureRandom();

    /// Changes the standing of accounts.
    ///
    /// @param accounts finds the account that a path names
    AdminStanding(Engine engine, Function<Call, AccountId> accounts) {
        this.engine = engine;
        this.accounts = accounts;
    }

    private <R> R run(Command<R> command) {
        return engine.run(Caller.OPERATOR, command);
    }

    JsonNode change(Call call) {
        var account = accounts.apply(call);
        var body = call.body();
        var balance = body.optionalLong("balanceCents", -MAX_CENTS, MAX_CENTS);
        var added = body.optionalLong("addCents", -MAX_CENTS, MAX_CENTS);
        var unlimited = body.optionalBoolean("unlimited").orElse(false);
        var blocked = body.optionalBoolean("blocked");
        var verified = body.optionalBoolean("verified");
        var bandwidthPackage = body.optionalBoolean("bandwidthPackage");
        var guarded = body.optionalTexts("guardedActions");
        var changed = run(new ChangeStanding(
                account,
                present -> new Standing(
                        blocked.orElse(present.blocked()),
                        verified.orElse(present.verified()),
                        bandwidthPackage.orElse(present.bandwidthPackage()),
                        guarded.map(Set::copyOf).orElse(present.guarded()))));
        var wallet = run(new ChangeBalance(
                account,
                present -> unlimited
                        ? Optional.empty()
                        : balance.or(() -> present).map(cents -> cents + added.orElse(0L))));
        return standing(changed, wallet);
    }

    private static ObjectNode standing(Account account, Wallet wallet) {
        var standing = account.standing();
        var node = Json.object()
                .put("account", account.id().value())
                .put("blocked", standing.blocked())
                .put("verified", standing.verified())
                .put("bandwidthPackage", standing.bandwidthPackage());
        strings(node, "guardedActions", standing.guarded());
        wallet.balanceCents().ifPresent(cents -> node.put("balanceCents", cents));
        return node;
    }

    private static void strings(ObjectNode node, String name, Set<String> values) {
        var array = node.putArray(name);
        values.stream().sorted().forEach(array::add);
    }

    JsonNode addKey(Call call) {
        var body = call.body();
        var id = text(body, "id").orElseGet(() -> PREFIX + drawn());
        var secret = text(body, "secret").orElseGet(this::drawn);
        var key = run(new AddAccessKey(accounts.apply(call), new AccessKeyId(id), secret, text(body, "user")));
        return key(key).put("secret", secret);
    }

    /// Text that, if it is there, is not empty.
    private static Optional<String> text(Fields body, String name) {
        var text = body.optionalText(name);
        if (text.equals(Optional.of(""))) {
            throw body.wrong(name, "must not be empty");
        }
        return text;
    }

    private String drawn() {
        return random.ints(KEY_LENGTH, 0, Character.MAX_RADIX)
                .mapToObj(digit -> Character.toString(Character.forDigit(digit, Character.MAX_RADIX)))
                .collect(Collectors.joining());
    }

    JsonNode keys(Call call) {
        return Json.object()
                .set(
                        "accessKeys",
                        run(new ListAccessKeys()).stream()
                                .map(AdminStanding::key)
                                .collect(Json.toArray()));
    }

    private static ObjectNode key(AccessKey key) {
        var node = Json.object()
                .put("id", key.id().value())
                .put("account", key.account().value())
                .put("enabled", key.enabled())
                .put("temporary", key.session().isPresent());
        key.user().map(UserId::value).ifPresent(user -> node.put("user", user));
        return node;
    }

    JsonNode switchKey(Call call) {
        var id = new AccessKeyId(call.variable("key"));
        return key(run(new SwitchAccessKey(id, call.body().bool("enabled"))));
    }

    JsonNode setGrants(Call call) {
        var grants = call.body().optionalTextLists("grants").orElse(Map.of()).entrySet().stream()
                .map(grant -> new Grant(Set.of(grant.getKey()), Set.copyOf(grant.getValue())))
                .toList();
        run(new SetGrants(accounts.apply(call), call.variable("user"), grants));
        return Json.object();
    }

    JsonNode rules(Call call) {
        return rules(run(new ReadSettings()).settings().api());
    }

    JsonNode changeRules(Call call) {
        var body = call.body();
        var closed = body.optionalTexts("maintenance").map(Set::copyOf);
        var restricted = body.optionalTextLists("restricted").map(AdminStanding::accountsByAction);
        var perMinute = body.optionalInteger("requestsPerMinute", 1, Integer.MAX_VALUE);
        var perMinuteOfAction = body.optionalInteger("requestsPerMinuteOfAction", 1, Integer.MAX_VALUE);
        var changed = run(ChangeSettings.api(present -> new ApiRules(
                closed.orElse(present.maintenance()),
                restricted.orElse(present.admitted()),
                perMinute.orElse(present.requestsPerMinute()),
                perMinuteOfAction.orElse(present.requestsPerMinuteOfAction()))));
        return rules(changed.api());
    }

    private static Map<String, Set<AccountId>> accountsByAction(Map<String, List<String>> names) {
        return names.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream().map(AccountId::new).collect(Collectors.toSet())));
    }

    private static ObjectNode rules(ApiRules rules) {
        var node = Json.object();
        strings(node, "maintenance", rules.maintenance());
        var restricted = node.putObject("restricted");
        rules.admitted().keySet().stream()
                .sorted()
                .forEach(action -> strings(
                        restricted,
                        action,
                        rules.admitted().getOrDefault(action, Set.of()).stream()
                                .map(AccountId::value)
                                .collect(Collectors.toSet())));
        return node.put("requestsPerMinute", rules.requestsPerMinute())
                .put("requestsPerMinuteOfAction", rules.requestsPerMinuteOfAction());
    }
}
