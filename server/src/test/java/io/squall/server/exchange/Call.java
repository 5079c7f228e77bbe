package io.squall.server.exchange;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A call of an action of Tencent Cloud's API v2, which is signed when it is sent, and what must be answered.
///
/// @param method GET, POST, or MULTIPART for a POST as the provider's Java SDK sends it
/// @param region `-` for none
/// @param options what is done differently on purpose
/// @param parameters the action's own, in order
/// @param expected the body that must come; empty if only success matters
public record Call(
        int line,
        String method,
        String module,
        String action,
        String region,
        List<Option> options,
        Map<String, String> parameters,
        int status,
        String expected)
        implements Exchange.Said {

    static final String NO_REGION = "-";

    public Call {
        options = List.copyOf(options);
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        for (var option : options) {
            if (!Option.NAMES.contains(option.name())) {
                throw new IllegalArgumentException("there is no option @" + option.name());
            }
        }
    }

    /// A line `@name value` of an exchange file.
    public record Option(String name, String value) {

        /// All that [SignedCall] and [Conversation] heed.
        static final List<String> NAMES = List.of(
                "key",
                "secret",
                "token",
                "nonce",
                "timestamp",
                "signature",
                "signature-method",
                "signed-host",
                "unsigned",
                "without",
                "host",
                "path",
                "method",
                "header",
                "raw-body",
                "plain");

        static Option parse(String line) {
            var parts = line.substring(1).split(" ", 2);
            return new Option(parts[0], parts.length > 1 ? parts[1] : "");
        }
    }

    /// The value of an option that may stand once.
    Optional<String> option(String name) {
        return all(name).findFirst();
    }

    /// The values of an option that may stand several times.
    Stream<String> all(String name) {
        return options.stream().filter(option -> option.name().equals(name)).map(Option::value);
    }

    /// The call with the variables in it replaced by what they stand for.
    Call fill(UnaryOperator<String> variables) {
        var filled = new LinkedHashMap<String, String>();
        parameters.forEach((name, value) -> filled.put(variables.apply(name), variables.apply(value)));
        return new Call(
                line,
                method,
                module,
                action,
                variables.apply(region),
                options.stream()
                        .map(option -> new Option(option.name(), variables.apply(option.value())))
                        .toList(),
                filled,
                status,
                expected);
    }

    /// As a reader understands it: what is done differently stands in comments.
    @Override
    public String asked() {
        var lines = Stream.of(
                Stream.of("%s %s %s %s".formatted(method, module, action, region)),
                options.stream()
                        .map(option -> "# %s %s"
                                .formatted(option.name(), option.value())
                                .strip()),
                parameters.entrySet().stream().map(parameter -> parameter.getKey() + "=" + parameter.getValue()));
        return lines.flatMap(line -> line).collect(Collectors.joining("\n"));
    }
}
