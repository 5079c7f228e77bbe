package io.squall.server.exchange;

import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.squall.errors.DocumentedError;
import io.squall.server.exchange.Exchange.Deed;
import io.squall.server.exchange.Exchange.Request;
import io.squall.server.exchange.Exchange.Said;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Every recorded exchange goes over the wire as it is written down. `-Dsquall.exchanges=lb` tries only those in files
/// whose names begin so.
final class ExchangeTest {

    private static final String CHOSEN = System.getProperty("squall.exchanges", "");
    private static final Pattern OPERATION = Pattern.compile("\"operation\":\"([\\w.-]+)\"");
    private static final Pattern ERROR = Pattern.compile("\"error\":\"(\\w+)\"");

    @TempDir
    private Path folder = Path.of(".");

    @TestFactory
    Stream<DynamicNode> the_server_answers_as_recorded() {
        return Api.recorded().map(api -> dynamicContainer(api.wireName(), tests(api)));
    }

    private Stream<DynamicNode> tests(Api api) {
        var heard = new Heard();
        var files = Exchanges.of(api).all().stream()
                .filter(exchange -> exchange.file().getFileName().toString().startsWith(CHOSEN))
                .collect(Collectors.groupingBy(Exchange::file, TreeMap::new, toList()));
        var conversations = files.entrySet().stream()
                .<DynamicNode>map(file -> dynamicContainer(
                        file.getKey().getFileName().toString(),
                        file.getValue().stream().map(exchange -> test(api, exchange, heard))));
        var declared =
                dynamicTest("every error that an operation declares is met by it", () -> checkDeclaredErrors(api));
        var sayings = dynamicTest("the sayings of rehearsals are those of the operations", () -> heard.check(api));
        return CHOSEN.isEmpty() ? Stream.concat(conversations, Stream.of(declared, sayings)) : conversations;
    }

    private DynamicTest test(Api api, Exchange exchange, Heard heard) {
        return dynamicTest(exchange.toString(), exchange.file().toUri(), () -> check(api, exchange, heard));
    }

    private static void checkDeclaredErrors(Api api) {
        var met = met(api);

        assertThat(api.operations())
                .allSatisfy(operation -> assertThat(met.getOrDefault(operation.name(), Set.of()))
                        .as("errors that %s met", operation.name())
                        .containsAll(operation.errors().stream()
                                .map(DocumentedError::name)
                                .toList()));
    }

    /// The errors that each operation met in the exchanges, by their names.
    private static Map<String, Set<String>> met(Api api) {
        var met = new HashMap<String, Set<String>>();
        Stage.log(api).filter(line -> !line.contains("\"rehearsal\":")).forEach(line -> {
            var operation = OPERATION.matcher(line);
            var error = ERROR.matcher(line);
            if (operation.find() && error.find()) {
                met.computeIfAbsent(operation.group(1), name -> new HashSet<>()).add(error.group(1));
            }
        });
        return met;
    }

    private void check(Api api, Exchange exchange, Heard heard) {
        var name = "%s-%s-%d.db".formatted(api, exchange.file().getFileName(), exchange.line());
        try (var stage = Stage.open(api, folder.resolve(name))) {
            var conversation = new Conversation(stage, exchange.keys());
            for (var step : exchange.steps()) {
                switch (step) {
                    case Deed deed -> stage.perform(deed);
                    case Said said -> {
                        var answer = check(exchange.place(said), api, said, conversation);
                        if (said.line() == exchange.steps().getLast().line()
                                && !exchange.row().isSuccess()) {
                            heard.listen(api, conversation, said, answer);
                        }
                    }
                }
            }
        }
    }

    private static HttpResponse<String> check(String place, Api api, Said said, Conversation conversation) {
        var answer = conversation.say(said);
        assertThat(answer.statusCode()).as("%s: %s", place, answer.body()).isEqualTo(said.status());
        if (said.expected().isEmpty()) {
            var isForOperator = said instanceof Request request && request.isAdministrative();
            assertThat(isForOperator ? "0" : api.code(answer.body()).orElse("0"))
                    .as("%s must succeed: %s", place, answer.body())
                    .isEqualTo("0");
        } else if (!conversation.hears(said.expected(), answer.body())) {
            assertThat(conversation.record(answer.body())).as(place).isEqualTo(said.expected());
        }
        return answer;
    }
}
