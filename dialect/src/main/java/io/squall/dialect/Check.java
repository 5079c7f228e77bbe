package io.squall.dialect;

import io.squall.engine.Batch;
import io.squall.errors.DocumentedError;
import io.squall.model.Id;
import io.squall.model.Rejection;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The check that refused a request, with what it saw.
///
/// @param name such as `WrongState`
public record Check(String name, ObjectNode facts) {

    /// What the world said.
    static Check of(Rejection rejection) {
        return new Check(rejection.getClass().getSimpleName(), facts(rejection));
    }

    /// What was wrong with the request itself.
    static Check of(Fault<?> fault) {
        return new Check(name(fault.error()), Json.object());
    }

    /// What kept some of several resources from being done.
    static Check ofResult(Object result, Fault<?> fault) {
        var refused = Json.object();
        parts(result)
                .forEach(part -> part.refusal()
                        .ifPresent(refusal -> refused.putObject(part.key())
                                .put("check", refusal.getClass().getSimpleName())
                                .set("facts", facts(refusal))));
        return refused.isEmpty() ? of(fault) : new Check(name(fault.error()), refused);
    }

    /// Something went wrong in the server.
    static Check ofDefect() {
        return new Check("Defect", Json.object());
    }

    /// The server had taken on as much as it may.
    static Check ofOverload() {
        return new Check("Overload", Json.object());
    }

    private static List<Batch.Part<?>> parts(Object result) {
        return result instanceof Collection<?> several
                ? several.stream()
                        .filter(Batch.Part.class::isInstance)
                        .<Batch.Part<?>>map(part -> (Batch.Part<?>) part)
                        .toList()
                : List.of();
    }

    /// `AUTH_FAILURE` as the name of a check: `AuthFailure`.
    private static String name(DocumentedError error) {
        return Arrays.stream(error.name().split("_", -1))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    private static ObjectNode facts(Rejection rejection) {
        var facts = Json.object();
        for (var component : rejection.getClass().getRecordComponents()) {
            facts.set(component.getName(), node(value(component, rejection)));
        }
        return facts;
    }

    private static Object value(RecordComponent component, Rejection rejection) {
        try {
            return component.getAccessor().invoke(rejection);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static JsonNode node(Object value) {
        return switch (value) {
            case Optional<?> optional -> optional.<JsonNode>map(Check::node).orElseGet(Json::nothing);
            case Collection<?> several -> several.stream().map(Check::node).collect(Json.toArray());
            case Id id -> Json.text(id.value());
            case Long number -> Json.number(number);
            case Integer number -> Json.number(number);
            case Boolean truth -> Json.truth(truth);
            default -> Json.text(value.toString());
        };
    }
}
