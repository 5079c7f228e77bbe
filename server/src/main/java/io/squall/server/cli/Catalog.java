package io.squall.server.cli;

import io.squall.dialect.Json;
import io.squall.errors.DocumentedError;
import io.squall.errors.NhnError;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/// The errors of every API.
final class Catalog {

    private Catalog() {}

    /// By the API's name.
    static Map<String, List<? extends DocumentedError>> all() {
        return Map.of("nhn", List.of(NhnError.values()));
    }

    static ObjectNode json(String api, DocumentedError error) {
        return Json.object()
                .put("api", api)
                .put("code", error.code())
                .put("name", error.name())
                .put("message", error.message())
                .put("cause", error.cause())
                .put("remedy", error.remedy())
                .put("retry", error.retry().words())
                .put("basis", error.basis().words())
                .put("standing", error.standing().words());
    }
}
