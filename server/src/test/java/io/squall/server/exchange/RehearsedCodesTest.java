package io.squall.server.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.squall.dialect.Json;
import io.squall.dialect.Saying;
import io.squall.errors.DocumentedError;
import io.squall.server.exchange.Exchange.Request;
import io.squall.server.exchange.Exchange.Said;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Every code can be rehearsed, and then arrives as it does from its cause: the recorded exchanges are the measure.
final class RehearsedCodesTest {

    private static final Set<String> OTHERWISE = Set.of("0", "5400");
    private static final Pattern OPERATION = Pattern.compile("\"operation\":\"([\\w.-]+)\"");

    @TempDir
    private Path folder = Path.of(".");

    /// A moment of an exchange that succeeds: what is said then is for a known operation.
    private record Cue(Exchange exchange, Said said) {}

    @TestFactory
    Stream<DynamicNode> each_code_arrives_as_it_does_from_its_cause() throws IOException {
        var containers = Stream.<DynamicNode>builder();
        for (var api : Api.recorded().toList()) {
            var cues = cues(api);
            var sayings = Files.readAllLines(api.sayings()).stream()
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Saying(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]))
                    .toList();
            containers.add(dynamicContainer(api.wireName(), codes(api).map(code -> test(api, code, cues, sayings))));
        }
        return containers.build();
    }

    private static Stream<String> codes(Api api) throws IOException {
        var names = Files.readAllLines(api.rows().resolve("names.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"));
        return Stream.concat(api.errors().stream().map(DocumentedError::code), names)
                .filter(code -> !OTHERWISE.contains(code))
                .distinct();
    }

    private DynamicTest test(Api api, String code, Map<String, Cue> cues, List<Saying> sayings) {
        return dynamicTest(code, () -> {
            var operations = sayings.stream()
                    .filter(saying -> saying.code().equals(code))
                    .map(Saying::operation)
                    .toList();
            var byName = !Character.isDigit(code.charAt(code.length() - 1));
            var cue = cues.entrySet().stream()
                    .filter(entry -> api == Api.NHN || byName == entry.getKey().contains(".2017-03-12."))
                    .filter(entry -> operations.stream().anyMatch(said -> isNear(said, entry.getKey())))
                    .min(Comparator.comparing(entry -> !operations.contains(entry.getKey())))
                    .orElseThrow(() -> new AssertionError("nobody says " + code + ": " + operations));
            rehearse(api, code, cue.getKey(), cue.getValue());
        });
    }

    /// What one operation says at the door, all others of its module do.
    private static boolean isNear(String said, String title) {
        var module = said.substring(0, said.indexOf('.') + 1);
        return said.isEmpty() || said.equals(title) || (!module.isEmpty() && title.startsWith(module));
    }

    private void rehearse(Api api, String code, String operation, Cue cue) {
        try (var stage = Stage.open(api, folder.resolve("%s-%s.db".formatted(api, code)))) {
            var conversation = new Conversation(stage, cue.exchange().keys());
            play(cue, conversation);
            var plan = Json.object().put("dialect", api.wireName()).put("operation", operation);
            plan.putArray("then").add(code);
            var added = ask(conversation, "POST", "/_squall/rehearsals", Json.write(plan));
            assertThat(added.statusCode()).as(added.body()).isEqualTo(200);

            var answer = conversation.say(cue.said());

            assertThat(api.code(answer.body())).as(answer.body()).hasValue(code);
            assertThat(measures(api, code))
                    .as("recorded answers, of which one must be %s", answer.body())
                    .anyMatch(expected -> new Conversation(stage, List.of()).hears(expected, answer.body()));
            assertThat(journal(conversation, answer)).contains("\"rehearsal\":\"r1\"");
        }
    }

    /// Says all that comes before.
    private static void play(Cue cue, Conversation conversation) {
        for (var step : cue.exchange().steps()) {
            if (step.line() == cue.said().line()) {
                return;
            }
            var answer = conversation.say((Said) step);
            assertThat(conversation.hears(((Said) step).expected(), answer.body())
                            || ((Said) step).expected().isEmpty())
                    .isTrue();
        }
    }

    private static List<String> measures(Api api, String code) {
        var exchanges = Exchanges.of(api);
        return exchanges.all().stream()
                .filter(exchange -> exchanges.lastCode(exchange).equals(code))
                .flatMap(exchange -> Exchanges.lastSaid(exchange).stream())
                .map(Said::expected)
                .toList();
    }

    /// For each operation an exchange in which it succeeds.
    private Map<String, Cue> cues(Api api) {
        var cues = new LinkedHashMap<String, Cue>();
        var succeeding = Exchanges.of(api).all().stream()
                .filter(exchange -> exchange.row().isSuccess() && !exchange.isHarmful())
                .toList();
        for (var exchange : succeeding) {
            if (api == Api.TENCENT) {
                exchange.steps().stream()
                        .filter(Call.class::isInstance)
                        .map(Call.class::cast)
                        .filter(call -> exchange.row().operations().equals(title(call)))
                        .findFirst()
                        .ifPresent(call -> cues.putIfAbsent(title(call), new Cue(exchange, call)));
            } else {
                listen(api, exchange, cues);
            }
        }
        return cues;
    }

    private static String title(Call call) {
        var version = call.parameters().get("Version");
        return version == null
                ? call.module() + "." + call.action()
                : "%s.%s.%s".formatted(call.module(), version, call.action());
    }

    /// Finds out in the journal which operations are called.
    private void listen(Api api, Exchange exchange, Map<String, Cue> cues) {
        var file = folder.resolve("cues-%s-%d.db".formatted(exchange.file().getFileName(), exchange.line()));
        try (var stage = Stage.open(api, file)) {
            var conversation = new Conversation(stage, exchange.keys());
            for (var step : exchange.steps()) {
                var said = (Request) step;
                var answer = conversation.say(said);
                conversation.hears(said.expected(), answer.body());
                if (!said.isAdministrative()
                        && api.code(answer.body()).orElse("").equals("0")) {
                    var operation = OPERATION.matcher(journal(conversation, answer));
                    if (operation.find()) {
                        cues.putIfAbsent(operation.group(1), new Cue(exchange, said));
                    }
                }
            }
        }
    }

    private static String journal(Conversation conversation, HttpResponse<String> answer) {
        var id = answer.headers().firstValue("Squall-Request-Id").orElseThrow();
        return ask(conversation, "GET", "/_squall/requests/" + id, "").body();
    }

    private static HttpResponse<String> ask(Conversation conversation, String method, String path, String body) {
        return conversation.say(new Request(0, method, path, List.of(), body, 200, ""));
    }
}
