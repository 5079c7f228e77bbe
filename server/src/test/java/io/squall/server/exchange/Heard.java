package io.squall.server.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.squall.dialect.Json;
import io.squall.dialect.Saying;
import io.squall.errors.NhnError;
import io.squall.server.exchange.Exchange.Request;
import io.squall.server.exchange.Exchange.Said;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// What operations were heard to say of their errors, for the sayings that rehearsals repeat.
final class Heard {

    private static final Pattern NUMBERED = Pattern.compile("(?s)\\((\\d+)\\)(.*)");

    private final Map<String, Saying> sayings = Collections.synchronizedMap(new LinkedHashMap<>());

    /// Takes down how a request failed, if it did.
    void listen(Api api, Conversation conversation, Said said, HttpResponse<String> answer) {
        var request = journal(conversation, answer);
        if (request.has("operation") && request.path("error").isString() && !request.has("rehearsal")) {
            var saying = saying(api, title(said, request), request.path("error").asString(), read(answer.body()));
            saying.ifPresent(heard -> sayings.merge(
                    heard.operation() + heard.code() + heard.number() + heard.name(), heard, Heard::first));
        }
    }

    /// Whatever the order in which exchanges are tried, the same one is kept.
    private static Saying first(Saying one, Saying other) {
        return one.words().compareTo(other.words()) <= 0 ? one : other;
    }

    private static JsonNode journal(Conversation conversation, HttpResponse<String> answer) {
        var id = answer.headers().firstValue("Squall-Request-Id").orElseThrow();
        return read(conversation
                .say(new Request(0, "GET", "/_squall/requests/" + id, List.of(), "", 200, ""))
                .body());
    }

    private static JsonNode read(String json) {
        try {
            return Json.read(json.getBytes(StandardCharsets.UTF_8));
        } catch (Json.NotJson impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String title(Said said, JsonNode request) {
        var operation = request.path("operation");
        if (!operation.isString()) {
            return "";
        }
        return said instanceof Call call ? call.module() + "." + operation.asString() : operation.asString();
    }

    private static Optional<Saying> saying(Api api, String title, String error, JsonNode body) {
        if (api == Api.NHN) {
            var header = body.path("header");
            var code = header.path("resultCode").asString();
            return Optional.of(new Saying(title, error, code, "", "", words(header.path("resultMessage"), error)));
        }
        if (body.has("Response")) {
            var failure = body.path("Response").path("Error");
            return Optional.of(new Saying(
                    title,
                    error,
                    failure.path("Code").asString(),
                    "",
                    "",
                    failure.path("Message").asString()));
        }
        var message = NUMBERED.matcher(body.path("message").asString());
        if (!message.matches() || body.has("detail")) {
            return Optional.empty();
        }
        return Optional.of(new Saying(
                title,
                error,
                body.path("code").asString(),
                message.group(1),
                body.path("codeDesc").asString(),
                message.group(2)));
    }

    /// Without the documented words that stand before the detail.
    private static String words(JsonNode message, String error) {
        var documented = NhnError.valueOf(error).message();
        var text = message.asString();
        if (text.equals(documented)) {
            return "";
        }
        return text.startsWith(documented + " : ") ? text.substring(documented.length() + 3) : text;
    }

    /// Compares with the file that rehearsals read, or writes it anew.
    void check(Api api) throws IOException {
        var sorted = new ArrayList<>(sayings.values());
        sorted.sort(Comparator.comparing(Saying::line));
        var lines = sorted.stream().map(Saying::line).toList();
        if ("write".equals(System.getProperty("squall.docs"))) {
            Files.write(api.sayings(), lines);
        }
        assertThat(Files.readAllLines(api.sayings()))
                .as("%s is stale; write it anew with: make docs", api.sayings())
                .isEqualTo(lines);
    }
}
