package io.squall.server.exchange;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import io.squall.errors.TencentError;
import io.squall.server.exchange.Exchange.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Clients of good standing call every action with whatever comes to their minds: parameters of the recorded exchanges,
/// spoilt ones, and identifiers of all that there is by then. `-Dsquall.noise.seed=7` tries another order,
/// `-Dsquall.noise.tries=100000` more of it.
final class SignedNoiseTest {

    private static final long SEED = Long.getLong("squall.noise.seed", 20170312);
    private static final int TRIES = Integer.getInteger("squall.noise.tries", 3_000);
    private static final int TRIES_PER_STEP_OF_THE_CLOCK = 40;
    private static final int MAX_IDENTIFIERS = 400;
    private static final String SUCCESS = TencentError.SUCCESS.code();
    private static final Pattern VARIABLE = Pattern.compile("\\{\\{\\w+}}");
    private static final Pattern IDENTIFIER =
            Pattern.compile("\\b(?:[a-z]{2,6}-[0-9a-z]{8}|q(?:cvm|lb)[0-9a-f]{32})\\b");
    private static final List<String> ODDITIES = List.of(
            "",
            " ",
            "-1",
            "0",
            "1",
            "99999999999999999999",
            "1.5",
            "null",
            "true",
            "测试",
            "\u0000",
            "a".repeat(300),
            "ins-00000000",
            "vpc-zzzzzzzz",
            "10.0.0.0/8",
            "255.255.255.255",
            "::1",
            "2038-01-19 03:14:07",
            "0000-00-00",
            "{\"a\": [1]}");

    private final Random random = new Random(SEED);
    private final Map<String, List<Call>> known = known();
    private final Set<String> identifiers = new LinkedHashSet<>();

    /// The recorded calls, by their actions.
    private static Map<String, List<Call>> known() {
        var known = new TreeMap<String, List<Call>>();
        for (var exchange : Exchanges.of(Api.TENCENT).all()) {
            exchange.steps().stream()
                    .filter(Call.class::isInstance)
                    .map(Call.class::cast)
                    .filter(call -> call.options().isEmpty())
                    .forEach(call -> known.computeIfAbsent(
                                    call.module() + "." + call.action(), action -> new ArrayList<>())
                            .add(call));
        }
        return known;
    }

    @Test
    @Timeout(300)
    void whatever_is_asked_for_the_answer_is_one_that_the_provider_could_give(@TempDir Path folder) throws IOException {
        var documented = documented();
        try (var stage = Stage.open(Api.TENCENT, folder.resolve("world.db"))) {
            var conversation = new Conversation(stage, List.of());
            lift(conversation);
            for (var i = 0; i < TRIES; i++) {
                if (i % TRIES_PER_STEP_OF_THE_CLOCK == 0) {
                    tell(
                            conversation,
                            "PATCH",
                            "/_squall/clock",
                            "{\"advance\": \"PT%dS\"}".formatted(random.nextInt(7_200)));
                }
                var call = call();
                var answer = conversation.say(call);

                assertThat(answer.statusCode()).as(call.asked()).isEqualTo(200);
                assertThat(Api.TENCENT.code(answer.body()).orElse(SUCCESS))
                        .as("try %d of seed %d: %s%n%s", i, SEED, call.asked(), answer.body())
                        .isIn(documented);
                remember(answer.body());
            }
        }
    }

    /// The codes and the names of errors; not what says that the cloud failed, since nothing harms it here.
    private static Set<String> documented() throws IOException {
        var documented =
                Stream.of(TencentError.values()).map(TencentError::code).collect(toCollection(HashSet::new));
        for (var file : List.of("names.txt", "rows.txt", "decisions.txt")) {
            Files.readAllLines(Api.TENCENT.rows().resolve(file)).stream()
                    .map(line -> line.substring(line.lastIndexOf('|') + 1).strip())
                    .forEach(documented::add);
        }
        documented.removeAll(List.of(TencentError.INTERNAL_ERROR.code(), "InternalError", "InternalServerError"));
        return documented;
    }

    /// Removes the limits that would answer before anything is looked at.
    private static void lift(Conversation conversation) {
        tell(conversation, "PATCH", "/_squall/rules", "{\"perMinute\": 1000000, \"perMinuteOfAction\": 1000000}");
    }

    private static void tell(Conversation conversation, String method, String target, String body) {
        var answer = conversation.say(new Request(0, method, target, List.of(), body, 200, ""));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private Call call() {
        var actions = List.copyOf(known.values());
        var calls = actions.get(random.nextInt(actions.size()));
        var model = calls.get(random.nextInt(calls.size()));
        var parameters = new LinkedHashMap<String, String>();
        model.parameters().forEach((name, value) -> parameters.put(plain(name), plain(value)));
        spoil(parameters, calls);
        return new Call(
                0, model.method(), model.module(), model.action(), region(model), List.of(), parameters, 200, "");
    }

    private static String region(Call model) {
        return VARIABLE.matcher(model.region()).find() ? "gz" : model.region();
    }

    /// Text without variables: what they stood for is gone, so something of the same kind takes their place.
    private String plain(String text) {
        return VARIABLE.matcher(text).replaceAll(variable -> identifier());
    }

    private String identifier() {
        return identifiers.isEmpty()
                ? "ins-00000000"
                : List.copyOf(identifiers).get(random.nextInt(identifiers.size()));
    }

    /// Leaves out, adds and changes a few.
    private void spoil(Map<String, String> parameters, List<Call> calls) {
        for (var times = random.nextInt(3); times > 0; times--) {
            var names = new ArrayList<>(parameters.keySet());
            var other = calls.get(random.nextInt(calls.size())).parameters();
            switch (random.nextInt(5)) {
                case 0 -> other.forEach((name, value) -> parameters.put(plain(name), plain(value)));
                case 1 -> parameters.put(name(names), ODDITIES.get(random.nextInt(ODDITIES.size())));
                case 2 -> parameters.put(name(names), identifier());
                case 3 -> parameters.put(name(names) + "." + random.nextInt(3), identifier());
                default -> parameters.remove(name(names));
            }
        }
    }

    private String name(List<String> names) {
        return names.isEmpty() ? "limit" : names.get(random.nextInt(names.size()));
    }

    private void remember(String answer) {
        IDENTIFIER.matcher(answer).results().forEach(found -> identifiers.add(found.group()));
        while (identifiers.size() > MAX_IDENTIFIERS) {
            identifiers.remove(identifiers.iterator().next());
        }
    }
}
