package io.squall.server.journal;

import io.squall.dialect.Answer.Origin;
import io.squall.dialect.Dialect;
import io.squall.dialect.Json;
import io.squall.dialect.Operation;
import io.squall.errors.DocumentedError;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// Which of the codes that operations may end in were met, by a real cause or by a rehearsal.
public final class Coverage {

    private static final Comparator<Code> ORDER = Comparator.comparing(
                    Code::number, Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
            .thenComparing(Code::name);

    private final List<Dialect<?, ?>> dialects;
    private final RequestJournal journal;

    /// Reads the journal's counts.
    ///
    /// @param dialects their operations declare what there is to meet
    public Coverage(List<Dialect<?, ?>> dialects, RequestJournal journal) {
        this.dialects = List.copyOf(dialects);
        this.journal = journal;
    }

    /// A code, and what it is called.
    private record Code(String number, String name) {
        static Code of(DocumentedError error) {
            return new Code(error.code(), error.name());
        }

        boolean isSuccess() {
            return name.isEmpty();
        }
    }

    /// How often something ended so, by a cause and by a rehearsal.
    private record Count(long cause, long rehearsal) {
        static final Count NONE = new Count(0, 0);

        static Count of(Outcome outcome, long number) {
            return outcome.origin() == Origin.CAUSE ? new Count(number, 0) : new Count(0, number);
        }

        Count plus(Count other) {
            return new Count(cause + other.cause, rehearsal + other.rehearsal);
        }
    }

    /// Forgets what was met.
    ///
    /// @param world only there; everywhere, when absent
    public void begin(Optional<String> world) {
        world.ifPresentOrElse(journal::beginCoverage, journal::beginCoverage);
    }

    /// Every operation with every code that it declares, met or not, and whatever else was met.
    ///
    /// @param world only there; everywhere, when absent
    public ObjectNode json(Optional<String> world) {
        var counts = new HashMap<String, Map<Code, Count>>();
        world.map(journal::covered)
                .orElseGet(journal::covered)
                .forEach((outcome, number) -> counts.computeIfAbsent(
                                key(outcome.api(), outcome.operation()), key -> new HashMap<>())
                        .merge(new Code(outcome.code(), outcome.error()), Count.of(outcome, number), Count::plus));
        var node = Json.object();
        var apis = node.putArray("apis");
        dialects.forEach(dialect -> apis.add(api(dialect, counts)));
        return node;
    }

    private static String key(String api, String operation) {
        return api + " " + operation;
    }

    private static ObjectNode api(Dialect<?, ?> dialect, Map<String, Map<Code, Count>> counts) {
        var node = Json.object().put("api", dialect.name());
        var operations = node.putArray("operations");
        dialect.operations().stream()
                .sorted(Comparator.comparing(Operation::name))
                .map(operation -> operation(
                        operation.name(),
                        declared(dialect, operation),
                        counts.getOrDefault(key(dialect.name(), operation.name()), Map.of())))
                .forEach(operations::add);
        var without = counts.getOrDefault(key(dialect.name(), ""), Map.of());
        return node.set("withoutOperation", operation("", Set.of(), without).path("codes"));
    }

    private static Set<Code> declared(Dialect<?, ?> dialect, Operation<?, ?, ?> operation) {
        var declared = new TreeSet<>(ORDER);
        Stream.concat(operation.errors().stream(), dialect.commonErrors().stream())
                .map(Code::of)
                .forEach(declared::add);
        return declared;
    }

    private static ObjectNode operation(String name, Set<Code> declared, Map<Code, Count> counts) {
        var done = counts.entrySet().stream()
                .filter(entry -> entry.getKey().isSuccess())
                .map(Map.Entry::getValue)
                .reduce(Count.NONE, Count::plus);
        var node = Json.object().put("operation", name).put("done", done.cause() + done.rehearsal());
        var codes = node.putArray("codes");
        var all = new TreeSet<>(ORDER);
        all.addAll(declared);
        all.addAll(counts.keySet());
        all.stream().filter(code -> !code.isSuccess()).forEach(code -> {
            var count = counts.getOrDefault(code, Count.NONE);
            codes.addObject()
                    .put("code", code.number())
                    .put("error", code.name())
                    .put("declared", declared.contains(code))
                    .put("cause", count.cause())
                    .put("rehearsal", count.rehearsal());
        });
        return node;
    }
}
