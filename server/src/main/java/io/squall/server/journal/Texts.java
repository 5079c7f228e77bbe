package io.squall.server.journal;

import io.squall.dialect.Json;
import io.squall.dialect.Part;
import io.squall.server.journal.Handled.Failure;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The texts of an entry in which something secret could stand.
final class Texts {

    /// What of a signature's explanation shows a little of both texts.
    private static final Set<String> EXCERPTS = Set.of("differsAt", "serverThere", "clientThere");

    private Texts() {}

    /// All of them, one behind the other.
    static String of(String path, Optional<Failure> failure, List<Part> unread, Optional<String> defect) {
        var all = new StringBuilder(path);
        failure.ifPresent(
                failed -> all.append('\n').append(failed.detail()).append('\n').append(plain(failed.explanation())));
        unread.forEach(part -> all.append('\n').append(part.name()));
        defect.ifPresent(trace -> all.append('\n').append(trace));
        return all.toString();
    }

    /// The texts in a node, without the escapes of JSON.
    private static String plain(JsonNode node) {
        var all = new StringBuilder();
        node.propertyStream()
                .forEach(member -> all.append(member.getKey()).append('\n').append(plain(member.getValue())));
        if (node.isArray()) {
            node.valueStream().forEach(element -> all.append(plain(element)));
        } else if (node.isString()) {
            all.append(node.stringValue()).append('\n');
        }
        return all.toString();
    }

    static Optional<Failure> masked(Optional<Failure> failure, UnaryOperator<String> mask) {
        return failure.map(failed -> new Failure(
                failed.code(),
                failed.error(),
                failed.specific(),
                mask.apply(failed.detail()),
                explanation(failed.explanation(), mask)));
    }

    static List<Part> masked(List<Part> parts, UnaryOperator<String> mask) {
        return parts.stream()
                .map(part -> new Part(part.place(), mask.apply(part.name())))
                .toList();
    }

    /// Where something is struck out of the texts that were signed, what is shown of the place where they differ could
    /// still be a piece of it.
    private static ObjectNode explanation(ObjectNode explanation, UnaryOperator<String> mask) {
        var masked = (ObjectNode) masked(explanation, mask);
        var signed = explanation.path(Reasons.SERVER_SIGNED).asString("");
        if (!masked.path(Reasons.SERVER_SIGNED).asString("").equals(signed)) {
            EXCERPTS.forEach(masked::remove);
        }
        return masked;
    }

    private static JsonNode masked(JsonNode node, UnaryOperator<String> mask) {
        if (node.isObject()) {
            var masked = Json.object();
            node.propertyStream()
                    .forEach(member -> masked.set(mask.apply(member.getKey()), masked(member.getValue(), mask)));
            return masked;
        }
        if (node.isArray()) {
            return node.valueStream().map(element -> masked(element, mask)).collect(Json.toArray());
        }
        return node.isString() ? Json.text(mask.apply(node.stringValue())) : node;
    }
}
