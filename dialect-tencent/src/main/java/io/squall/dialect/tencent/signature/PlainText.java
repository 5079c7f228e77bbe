package io.squall.dialect.tencent.signature;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// The text that is signed: method, host, path, a question mark, and the parameters in the order of their names
/// ("Signature Method" in the API documentation). It can be put together otherwise, as clients do by mistake.
///
/// @param order of the parameters; as they came, when absent
/// @param keys what becomes of a name
/// @param values what becomes of a value
record PlainText(
        String method,
        String host,
        String path,
        String separator,
        List<Parameter> parameters,
        Optional<Comparator<Parameter>> order,
        UnaryOperator<String> keys,
        UnaryOperator<String> values) {

    static final UnaryOperator<String> DOTTED = key -> key.replace('_', '.');

    private static final String SIGNATURE = "Signature";

    /// By the names as they are signed, byte by byte.
    static final Comparator<Parameter> BY_SIGNED_NAME =
            (one, other) -> compare(DOTTED.apply(one.key()), DOTTED.apply(other.key()));

    /// By the names as they came, as the provider's Java SDK does it.
    static final Comparator<Parameter> BY_SENT_NAME = (one, other) -> compare(one.key(), other.key());

    PlainText {
        parameters = List.copyOf(parameters);
    }

    private static int compare(String one, String other) {
        return Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    /// The text as it ought to be. Of several parameters with one name the last counts; files, and what looks like one
    /// in
    /// a POST, do not count.
    static PlainText of(SignedRequest request) {
        return new PlainText(
                request.method(),
                request.host(),
                request.path(),
                "?",
                counted(request.method(), request.parameters()),
                Optional.of(BY_SIGNED_NAME),
                DOTTED,
                UnaryOperator.identity());
    }

    static List<Parameter> counted(String method, List<Parameter> sent) {
        var counted = new LinkedHashMap<String, Parameter>();
        sent.stream()
                .filter(parameter -> !parameter.file() && !parameter.key().equals(SIGNATURE))
                .filter(parameter -> method.equals("GET") || !parameter.value().startsWith("@"))
                .forEach(parameter -> counted.put(parameter.key(), parameter));
        return List.copyOf(counted.values());
    }

    String text() {
        var ordered = order.map(by -> parameters.stream().sorted(by)).orElseGet(parameters::stream);
        return method
                + host
                + path
                + separator
                + ordered.map(parameter -> keys.apply(parameter.key()) + "=" + values.apply(parameter.value()))
                        .collect(Collectors.joining("&"));
    }

    PlainText method(String other) {
        return new PlainText(other, host, path, separator, parameters, order, keys, values);
    }

    PlainText host(String other) {
        return new PlainText(method, other, path, separator, parameters, order, keys, values);
    }

    PlainText path(String other) {
        return new PlainText(method, host, other, separator, parameters, order, keys, values);
    }

    PlainText separator(String other) {
        return new PlainText(method, host, path, other, parameters, order, keys, values);
    }

    PlainText parameters(List<Parameter> others) {
        return new PlainText(method, host, path, separator, others, order, keys, values);
    }

    PlainText keeping(Predicate<Parameter> kept) {
        return parameters(parameters.stream().filter(kept).toList());
    }

    PlainText ordered(Comparator<Parameter> by) {
        return new PlainText(method, host, path, separator, parameters, Optional.of(by), keys, values);
    }

    PlainText unordered() {
        return new PlainText(method, host, path, separator, parameters, Optional.empty(), keys, values);
    }

    PlainText keys(UnaryOperator<String> change) {
        return new PlainText(method, host, path, separator, parameters, order, change, values);
    }

    PlainText values(UnaryOperator<String> change) {
        return new PlainText(method, host, path, separator, parameters, order, keys, change);
    }
}
