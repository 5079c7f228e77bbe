package io.squall.server.exchange;

import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.squall.dialect.nhn.NhnDialect;
import io.squall.server.exchange.Exchange.Deed;
import io.squall.server.exchange.Exchange.Request;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
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

/// Every recorded exchange goes over the wire as it is written down.
final class ExchangeTest {

    private static final Pattern OPERATION = Pattern.compile("\"operation\":\"(\\w+)\"");
    private static final Pattern ERROR = Pattern.compile("\"error\":\"(\\w+)\"");

    @TempDir
    private Path folder = Path.of(".");

    @TestFactory
    Stream<DynamicNode> the_server_answers_as_recorded() {
        var files = Exchanges.all().stream().collect(Collectors.groupingBy(Exchange::file, TreeMap::new, toList()));
        var conversations = files.entrySet().stream()
                .map(file -> dynamicContainer(
                        file.getKey().getFileName().toString(),
                        file.getValue().stream().map(this::test)));
        return Stream.concat(
                conversations,
                Stream.of(dynamicTest(
                        "every error that an operation declares is met by it", ExchangeTest::checkDeclaredErrors)));
    }

    private DynamicTest test(Exchange exchange) {
        return dynamicTest(exchange.toString(), exchange.file().toUri(), () -> check(exchange));
    }

    private static void checkDeclaredErrors() {
        var met = met();

        assertThat(new NhnDialect(NhnDialect.Options.DEFAULT).operations())
                .allSatisfy(operation -> assertThat(met.getOrDefault(operation.name(), Set.of()))
                        .as("errors that %s met", operation.name())
                        .containsAll(operation.errors().stream().map(Enum::name).toList()));
    }

    /// The errors that each operation met in the exchanges, by their names.
    private static Map<String, Set<String>> met() {
        var met = new HashMap<String, Set<String>>();
        Stage.LOG.toString(StandardCharsets.UTF_8).lines().forEach(line -> {
            var operation = OPERATION.matcher(line);
            var error = ERROR.matcher(line);
            if (operation.find() && error.find()) {
                met.computeIfAbsent(operation.group(1), name -> new HashSet<>()).add(error.group(1));
            }
        });
        return met;
    }

    private void check(Exchange exchange) {
        try (var stage =
                Stage.open(folder.resolve("%s-%d.db".formatted(exchange.file().getFileName(), exchange.line())))) {
            var conversation = new Conversation(stage.url());
            for (var step : exchange.steps()) {
                switch (step) {
                    case Deed deed -> stage.perform(deed);
                    case Request request -> check(exchange, request, conversation, conversation.say(request));
                }
            }
        }
    }

    private static void check(
            Exchange exchange, Request request, Conversation conversation, HttpResponse<String> answer) {
        assertThat(answer.statusCode())
                .as("%s: %s", exchange.place(request), answer.body())
                .isEqualTo(request.status());
        if (request.expected().isEmpty()) {
            assertThat(answer.body())
                    .as("%s must succeed", exchange.place(request))
                    .doesNotContain("\"isSuccessful\":false");
        } else if (!conversation.hears(request.expected(), answer.body())) {
            assertThat(conversation.record(answer.body()))
                    .as(exchange.place(request))
                    .isEqualTo(request.expected());
        }
    }
}
