package io.squall.server.admin;

import io.squall.dialect.Casting;
import io.squall.dialect.Fields;
import io.squall.dialect.Json;
import io.squall.engine.Caller;
import io.squall.engine.Command;
import io.squall.engine.Engine;
import io.squall.engine.rehearsal.AddRehearsal;
import io.squall.engine.rehearsal.ChangeRehearsal;
import io.squall.engine.rehearsal.ClearRehearsals;
import io.squall.engine.rehearsal.ListRehearsals;
import io.squall.engine.rehearsal.StopRehearsal;
import io.squall.engine.world.ReadSettings;
import io.squall.model.Rehearsal;
import io.squall.model.RehearsalId;
import io.squall.model.RehearsalPlan;
import io.squall.model.RehearsalPlan.Deed;
import io.squall.model.RehearsalPlan.Delay;
import io.squall.model.RehearsalPlan.Pace;
import io.squall.model.RehearsalPlan.Pace.Kind;
import io.squall.model.RehearsalPlan.Step;
import io.squall.server.admin.AdminRoute.Call;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Failures on demand.
record AdminRehearsals(Engine engine, Casting casting) {

    static final Set<String> PLAN = Set.of(
            "dialect",
            "operation",
            "account",
            "parameters",
            "first",
            "nth",
            "every",
            "beyondPerMinute",
            "probability",
            "seed",
            "after",
            "for",
            "then",
            "afterWork",
            "parts",
            "delay",
            "delayUpTo",
            "force");

    private <R> R run(Command<R> command) {
        return engine.run(Caller.OPERATOR, command);
    }

    JsonNode list(Call call) {
        var now = run(new ReadSettings()).now();
        return Json.object()
                .set(
                        "rehearsals",
                        run(new ListRehearsals()).stream()
                                .map(rehearsal -> view(rehearsal, now))
                                .collect(Json.toArray()));
    }

    JsonNode add(Call call) {
        return view(run(new AddRehearsal(plan(call.body()))));
    }

    JsonNode change(Call call) {
        return view(run(new ChangeRehearsal(id(call), plan(call.body()))));
    }

    JsonNode stop(Call call) {
        return view(run(new StopRehearsal(id(call))));
    }

    JsonNode clear(Call call) {
        run(new ClearRehearsals());
        return Json.object();
    }

    private static RehearsalId id(Call call) {
        return new RehearsalId(call.variable("rehearsal"));
    }

    private RehearsalPlan plan(Fields body) {
        var delay = delay(body);
        var forced = body.optionalBoolean("force").orElse(false);
        return casting.cast(new RehearsalPlan(
                body.optionalText("dialect").orElse(""),
                body.optionalText("operation").orElse("*"),
                Set.of(),
                AdminAccounts.name(body, "account"),
                body.strings("parameters"),
                pace(body),
                AdminTime.span(body, "after").orElse(Duration.ZERO),
                AdminTime.span(body, "for"),
                steps(body),
                delay,
                forced));
    }

    private static Pace pace(Fields body) {
        var seed = body.optionalInteger("seed", 0, Integer.MAX_VALUE).orElse(0);
        var paces = new ArrayList<Pace>();
        Map.of("first", Kind.FIRST, "nth", Kind.NTH, "every", Kind.EVERY, "beyondPerMinute", Kind.BEYOND)
                .forEach((name, kind) -> body.optionalInteger(name, kind == Kind.BEYOND ? 0 : 1, Integer.MAX_VALUE)
                        .ifPresent(number -> paces.add(new Pace(kind, number, 1, seed))));
        body.optionalNumber("probability", 0, 1).ifPresent(chance -> paces.add(new Pace(Kind.CHANCE, 0, chance, seed)));
        if (paces.size() > 1) {
            throw body.wrong("first", "must be alone, without nth, every, beyondPerMinute and probability");
        }
        return paces.isEmpty() ? new Pace(Kind.ALWAYS, 0, 1, seed) : paces.getFirst();
    }

    private static List<Step> steps(Fields body) {
        var afterwards = body.optionalBoolean("afterWork").orElse(false);
        var parts = new HashSet<>(body.optionalTexts("parts").orElse(List.of()));
        var words = body.optionalTexts("then").filter(steps -> !steps.isEmpty());
        if (words.isEmpty() && !body.has("delay")) {
            throw body.wrong("then", "is required where there is no delay");
        }
        return words.orElse(List.of(Deed.PROCEED.word())).stream()
                .map(word -> Step.of(word, afterwards, parts))
                .toList();
    }

    private static Delay delay(Fields body) {
        var least = AdminTime.span(body, "delay").orElse(Duration.ZERO);
        var most = AdminTime.span(body, "delayUpTo").orElse(least);
        if (most.compareTo(least) < 0) {
            throw body.wrong("delayUpTo", "must be no shorter than the delay");
        }
        return new Delay(least, most);
    }

    private JsonNode view(Rehearsal rehearsal) {
        return view(rehearsal, run(new ReadSettings()).now());
    }

    private static JsonNode view(Rehearsal rehearsal, Instant now) {
        var plan = rehearsal.plan();
        var node = Json.object()
                .put("rehearsal", rehearsal.id().value())
                .put("dialect", plan.dialect().isEmpty() ? "*" : plan.dialect())
                .put("operation", plan.pattern())
                .put("operations", plan.operations().size());
        plan.account().ifPresent(account -> node.put("account", account));
        var parameters = node.putObject("parameters");
        new TreeMap<>(plan.parameters()).forEach(parameters::put);
        node.put("when", when(plan.pace()));
        var then = node.putArray("then");
        plan.steps().forEach(step -> then.add(step.word()));
        node.put("afterWork", plan.steps().stream().anyMatch(step -> step.deed() == Deed.FAIL_AFTERWARDS));
        var parts = node.putArray("parts");
        plan.steps().stream()
                .flatMap(step -> step.parts().stream())
                .distinct()
                .sorted()
                .forEach(parts::add);
        times(node, rehearsal);
        return node.put("calls", rehearsal.calls())
                .put("hits", rehearsal.hits())
                .put("over", rehearsal.isOver(now));
    }

    private static void times(ObjectNode node, Rehearsal rehearsal) {
        var plan = rehearsal.plan();
        node.put("delay", plan.delay().least().toString())
                .put("delayUpTo", plan.delay().most().toString())
                .put("begins", rehearsal.begin().toString());
        rehearsal.end().ifPresent(end -> node.put("ends", end.toString()));
    }

    private static String when(Pace pace) {
        return switch (pace.kind()) {
            case ALWAYS -> "always";
            case FIRST -> "the first " + pace.number();
            case NTH -> "number " + pace.number();
            case EVERY -> "every " + pace.number();
            case CHANCE -> "with probability %s, seed %d".formatted(pace.probability(), pace.seed());
            case BEYOND -> "beyond %d a minute".formatted(pace.number());
        };
    }
}
