package io.squall.server.exchange;

import static java.util.regex.Pattern.quote;

import io.squall.server.exchange.Exchange.Request;
import io.squall.server.exchange.Exchange.Said;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Says what an exchange says, and remembers what was answered.
///
/// `{{name}}` in an expected answer stands for any text without quotes, or outside of strings for any number, and in
/// all
/// that follows for that very text.
final class Conversation {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\{([a-zA-Z0-9]+)}}");
    private static final Pattern QUOTE = Pattern.compile("(?<!\\\\)\"");
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .sslContext(Trust.client())
            .build();

    /// Values shorter than this stand in many places by chance.
    private static final int LONG_ENOUGH_TO_RECOGNISE = 4;

    private final Stage stage;
    private final List<Key> keys;
    private final Map<String, String> variables = new HashMap<>();
    private long nonce;

    /// Begins a conversation.
    ///
    /// @param keys those that its calls may name; the first signs those that name none
    Conversation(Stage stage, List<Key> keys) {
        this.stage = stage;
        this.keys = List.copyOf(keys);
    }

    HttpResponse<String> say(Said said) {
        return switch (said) {
            case Request request -> send(http(request));
            case Call call -> send(http(call.fill(this::fill)));
        };
    }

    private HttpRequest http(Call call) {
        var url = call.option("plain").isPresent() ? stage.url() : stage.secureUrl();
        return SignedCall.of(call, keys, stage.now(), ++nonce).http(url);
    }

    private HttpRequest http(Request request) {
        var builder = HttpRequest.newBuilder(URI.create(stage.url() + fill(request.target())))
                .method(
                        request.method(),
                        request.body().isEmpty()
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(fill(request.body())));
        for (var header : request.headers()) {
            var colon = header.indexOf(':');
            builder.header(
                    header.substring(0, colon), fill(header.substring(colon + 1).strip()));
        }
        return builder.build();
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /// Text with the variables in it replaced by what they stand for.
    String fill(String text) {
        return VARIABLE.matcher(text).replaceAll(found -> {
            var value = variables.get(found.group(1));
            if (value == null) {
                throw new IllegalStateException("nothing was answered yet for {{%s}}".formatted(found.group(1)));
            }
            return Matcher.quoteReplacement(value);
        });
    }

    /// Text with what variables stand for replaced by them, as it could stand in an exchange file.
    String record(String text) {
        var recorded = text;
        for (var variable : variables.entrySet()) {
            if (variable.getValue().length() >= LONG_ENOUGH_TO_RECOGNISE) {
                recorded = recorded.replace(variable.getValue(), "{{%s}}".formatted(variable.getKey()));
            }
        }
        return recorded;
    }

    /// Whether `answer` is what was expected; takes the new variables from it if it is.
    boolean hears(String expected, String answer) {
        var pattern = new StringBuilder();
        var fresh = new ArrayList<String>();
        var variable = VARIABLE.matcher(expected);
        var end = 0;
        while (variable.find()) {
            var inString = isInString(expected, variable.start());
            pattern.append(quote(expected.substring(end, variable.start())))
                    .append(part(variable.group(1), inString, fresh));
            end = variable.end();
        }
        pattern.append(quote(expected.substring(end)));
        var heard = Pattern.compile(pattern.toString()).matcher(answer);
        if (!heard.matches()) {
            return false;
        }
        fresh.forEach(name -> variables.put(name, heard.group(name)));
        return true;
    }

    /// Whether a place in JSON is between the quotes of a string.
    private static boolean isInString(String json, int place) {
        return QUOTE.matcher(json.substring(0, place)).results().count() % 2 == 1;
    }

    private String part(String name, boolean inString, List<String> fresh) {
        if (name.equals("any")) {
            return ".*?";
        }
        if (variables.containsKey(name)) {
            return quote(variables.get(name));
        }
        if (fresh.contains(name)) {
            return "\\k<%s>".formatted(name);
        }
        fresh.add(name);
        return (inString ? "(?<%s>[^\"]*)" : "(?<%s>[^\",}\\]]+)").formatted(name);
    }
}
