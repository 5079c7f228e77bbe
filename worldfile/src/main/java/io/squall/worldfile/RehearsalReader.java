package io.squall.worldfile;

import io.squall.model.RehearsalPlan;
import io.squall.model.RehearsalPlan.Deed;
import io.squall.model.RehearsalPlan.Delay;
import io.squall.model.RehearsalPlan.Pace;
import io.squall.model.RehearsalPlan.Pace.Kind;
import io.squall.model.RehearsalPlan.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads what is to be rehearsed in a new world. Which operations and codes there are, whoever speaks for a provider
/// knows.
final class RehearsalReader {

    private RehearsalReader() {}

    static RehearsalPlan read(YamlField field) {
        var plan = new RehearsalPlan(
                field.optional("dialect").map(YamlField::text).orElse(""),
                field.optional("operation").map(YamlField::text).orElse("*"),
                Set.of(),
                field.optional("account").map(YamlField::text),
                parameters(field),
                pace(field),
                field.optional("after").map(YamlField::duration).orElse(Duration.ZERO),
                field.optional("for").map(YamlField::duration),
                steps(field),
                delay(field),
                field.optional("force").map(YamlField::bool).orElse(false));
        field.requireNoOthers();
        return plan;
    }

    private static Map<String, String> parameters(YamlField field) {
        var parameters = new HashMap<String, String>();
        field.optional("parameters")
                .ifPresent(members -> members.entries().forEach((name, value) -> parameters.put(name, value.text())));
        return parameters;
    }

    private static Pace pace(YamlField field) {
        var paces = new ArrayList<Pace>();
        field.optional("first").ifPresent(count -> paces.add(new Pace(Kind.FIRST, count.integer(1), 1, seed(field))));
        field.optional("nth").ifPresent(count -> paces.add(new Pace(Kind.NTH, count.integer(1), 1, seed(field))));
        field.optional("every").ifPresent(count -> paces.add(new Pace(Kind.EVERY, count.integer(1), 1, seed(field))));
        field.optional("beyond-per-minute")
                .ifPresent(count -> paces.add(new Pace(Kind.BEYOND, count.integer(0), 1, seed(field))));
        field.optional("probability")
                .ifPresent(chance -> paces.add(new Pace(Kind.CHANCE, 0, probability(chance), seed(field))));
        if (paces.size() > 1) {
            throw field.wrong("must have one of first, nth, every, beyond-per-minute and probability");
        }
        return paces.isEmpty() ? new Pace(Kind.ALWAYS, 0, 1, seed(field)) : paces.getFirst();
    }

    private static long seed(YamlField field) {
        return field.optional("seed")
                .map(seed -> seed.number(0, Long.MAX_VALUE))
                .orElse(0L);
    }

    private static double probability(YamlField field) {
        return field.parsed("a number from 0 to 1", text -> {
            try {
                return Optional.of(Double.valueOf(text)).filter(chance -> chance >= 0 && chance <= 1);
            } catch (NumberFormatException other) {
                return Optional.empty();
            }
        });
    }

    private static List<Step> steps(YamlField field) {
        var afterwards = field.optional("after-work").map(YamlField::bool).orElse(false);
        var parts = new HashSet<String>();
        field.list("parts").forEach(part -> parts.add(part.text()));
        var steps = field.list("then").stream()
                .map(step -> Step.of(step.text(), afterwards, parts))
                .toList();
        if (steps.isEmpty() && field.optional("delay").isEmpty()) {
            throw field.wrong("must have then, or a delay");
        }
        return steps.isEmpty() ? List.of(Step.of(Deed.PROCEED.word(), false, Set.of())) : steps;
    }

    private static Delay delay(YamlField field) {
        var least = field.optional("delay").map(YamlField::duration).orElse(Duration.ZERO);
        var most = field.optional("delay-up-to").map(YamlField::duration).orElse(least);
        if (most.compareTo(least) < 0) {
            throw field.wrong("must have a delay-up-to that is no shorter than its delay");
        }
        return new Delay(least, most);
    }
}
