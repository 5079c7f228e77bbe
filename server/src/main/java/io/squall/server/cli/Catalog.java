package io.squall.server.cli;

import io.squall.dialect.Json;
import io.squall.errors.DocumentedError;
import io.squall.errors.NhnError;
import io.squall.errors.TencentError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// The errors of one API, with a request for each that shows it.
///
/// @param api its name
/// @param examples the folder on the class path in which its recorded examples are
record Catalog(String api, String examples, List<? extends DocumentedError> errors) {

    private static final List<Catalog> ALL = List.of(
            new Catalog("nhn", "/io/squall/dialect/nhn/examples", List.of(NhnError.values())),
            new Catalog("tencent-v2", "/io/squall/dialect/tencent/examples", List.of(TencentError.values())));

    Catalog {
        errors = List.copyOf(errors);
    }

    static List<Catalog> all() {
        return ALL;
    }

    /// Those of one API, or of all if none is named.
    ///
    /// @return empty if there is no such API
    static List<Catalog> of(Optional<String> api) {
        return ALL.stream()
                .filter(catalog -> api.isEmpty() || api.get().equals(catalog.api))
                .toList();
    }

    /// The last request of the shortest exchange that ends in `error`, as it was recorded; empty if there is none yet.
    Optional<String> example(DocumentedError error) {
        try (var in = Catalog.class.getResourceAsStream("%s/%s.http".formatted(examples, error.name()))) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    ObjectNode json(DocumentedError error) {
        var node = Json.object().put("api", api).put("code", error.code()).put("name", error.name());
        error.wireName().ifPresent(name -> node.put("codeDesc", name));
        error.laterName().ifPresent(name -> node.put("errorCode", name));
        return node.put("message", error.message())
                .put("cause", error.cause())
                .put("remedy", error.remedy())
                .put("retry", error.retry().words())
                .put("basis", error.basis().words())
                .put("standing", error.standing().words());
    }
}
