package io.squall.server.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.squall.server.exchange.Exchange.Deed;
import io.squall.server.exchange.Exchange.Request;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Every recorded exchange goes over the wire as it is written down.
final class ExchangeTest {

    @TempDir
    private Path folder = Path.of(".");

    @TestFactory
    Stream<DynamicNode> the_server_answers_as_recorded() {
        return Exchanges.all().stream().collect(Collectors.groupingBy(Exchange::file)).entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(file -> dynamicContainer(
                        file.getKey().getFileName().toString(),
                        file.getValue().stream()
                                .map(exchange -> dynamicTest(
                                        exchange.toString(), exchange.file().toUri(), () -> check(exchange)))));
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
