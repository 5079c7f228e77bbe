package io.squall.server.admin;

import io.squall.dialect.Fields;
import io.squall.dialect.Json;
import io.squall.engine.Caller;
import io.squall.engine.Command;
import io.squall.engine.world.ChangeSettings;
import io.squall.engine.world.ReadSettings;
import io.squall.model.AccountId;
import io.squall.model.ApiRules;
import io.squall.model.Tariff;
import io.squall.model.Volume;
import io.squall.server.admin.AdminRoute.Call;
import io.squall.server.world.World;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What holds for a signed API: what is closed or not for everyone, how often it may be used, and what things cost.
record AdminRules(World world) {

    static final Set<String> TARIFF =
            Set.of("vcpu", "ramGb", "diskGb", "bandwidthMbps", "trafficGb", "loadBalancer", "idleAddress");

    private static final int NOT_FOUND = 404;
    private static final Pattern ONE = Pattern.compile("[a-z]+:[A-Za-z]+");
    private static final Pattern FEATURE = Pattern.compile("[a-z]+(-[a-z]+)+");
    private static final Pattern SEVERAL = Pattern.compile("[a-z]+:\\*|\\*");
    private static final Map<String, Volume.Type> DISKS = AdminNames.of(Volume.Type.values());

    private <R> R run(Command<R> command) {
        return world.engine().run(Caller.OPERATOR, command);
    }

    JsonNode read(Call call) {
        return rules(run(new ReadSettings()).settings().api());
    }

    private JsonNode change(UnaryOperator<ApiRules> change) {
        return rules(run(ChangeSettings.rules(change)).api());
    }

    private static ObjectNode rules(ApiRules rules) {
        var node = Json.object()
                .put("perMinute", rules.requestsPerMinute())
                .put("perMinuteOfAction", rules.requestsPerMinuteOfAction())
                .put("atOnce", rules.requestsAtOnce());
        var maintenance = node.putArray("maintenance");
        rules.maintenance().stream().sorted().forEach(maintenance::add);
        var restrictions = node.putArray("restrictions");
        new TreeMap<>(rules.admitted()).forEach((action, admitted) -> {
            var accounts = restrictions.addObject().put("action", action).putArray("accounts");
            admitted.stream().map(AccountId::value).sorted().forEach(accounts::add);
        });
        return node;
    }

    JsonNode limit(Call call) {
        var body = call.body();
        var perMinute = body.optionalInteger("perMinute", 1, Integer.MAX_VALUE);
        var perMinuteOfAction = body.optionalInteger("perMinuteOfAction", 1, Integer.MAX_VALUE);
        var atOnce = body.optionalInteger("atOnce", 0, Integer.MAX_VALUE);
        return change(rules -> rules.limited(
                        perMinute.orElse(rules.requestsPerMinute()),
                        perMinuteOfAction.orElse(rules.requestsPerMinuteOfAction()))
                .atOnce(atOnce.orElse(rules.requestsAtOnce())));
    }

    JsonNode maintain(Call call) {
        var actions = call.variable("action");
        if (!ONE.matcher(actions).matches() && !SEVERAL.matcher(actions).matches()) {
            throw new AdminProblem(
                    NOT_FOUND, "there is no action %s, only module:Action, module:* and *".formatted(actions));
        }
        var closed = call.body().bool("closed");
        return change(rules -> rules.maintaining(actions, closed));
    }

    /// Opens an action to some accounts only; to nobody, where none is named.
    JsonNode restrict(Call call) {
        var action = action(call);
        var accounts = call.body().texts("accounts").stream()
                .map(name -> AdminAccounts.find(world, name))
                .collect(Collectors.toSet());
        return change(rules -> rules.admitting(action, accounts));
    }

    JsonNode open(Call call) {
        var action = action(call);
        return change(rules -> rules.admittingEveryone(action));
    }

    private static String action(Call call) {
        var action = call.variable("action");
        if (!ONE.matcher(action).matches() && !FEATURE.matcher(action).matches()) {
            throw new AdminProblem(
                    NOT_FOUND, "there is no action %s, only module:Action and features".formatted(action));
        }
        return action;
    }

    /// What the body does not name stays as it is.
    JsonNode changeTariff(Call call) {
        var body = call.body();
        return tariff(
                run(ChangeSettings.prices(present -> changed(body, present))).tariff());
    }

    private static Tariff changed(Fields body, Tariff present) {
        var disks = new EnumMap<Volume.Type, Long>(Volume.Type.class);
        disks.putAll(present.diskGb());
        body.optionalObject("diskGb").ifPresent(fields -> {
            fields.requireOnly(DISKS.keySet());
            DISKS.forEach((name, type) ->
                    disks.put(type, price(fields, name, present.diskGb().getOrDefault(type, 0L))));
        });
        return new Tariff(
                price(body, "vcpu", present.vcpu()),
                price(body, "ramGb", present.ramGb()),
                disks,
                price(body, "bandwidthMbps", present.bandwidthMbps()),
                price(body, "trafficGb", present.trafficGb()),
                price(body, "loadBalancer", present.loadBalancer()),
                price(body, "idleAddress", present.idleAddress()));
    }

    private static long price(Fields fields, String name, long present) {
        return fields.optionalInteger(name, 0, Integer.MAX_VALUE)
                .map(Integer::longValue)
                .orElse(present);
    }

    private static ObjectNode tariff(Tariff tariff) {
        var node = Json.object().put("vcpu", tariff.vcpu()).put("ramGb", tariff.ramGb());
        var disks = node.putObject("diskGb");
        DISKS.forEach((name, type) -> disks.put(name, tariff.diskGb().getOrDefault(type, 0L)));
        return node.put("bandwidthMbps", tariff.bandwidthMbps())
                .put("trafficGb", tariff.trafficGb())
                .put("loadBalancer", tariff.loadBalancer())
                .put("idleAddress", tariff.idleAddress());
    }
}
