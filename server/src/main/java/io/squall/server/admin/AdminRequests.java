package io.squall.server.admin;

import io.squall.dialect.Json;
import io.squall.server.admin.AdminRoute.Call;
import io.squall.server.journal.Handled;
import io.squall.server.journal.RequestJournal;
import tools.jackson.databind.JsonNode;

/// What became of a request to the APIs, and of how many.
record AdminRequests(RequestJournal journal) {

    private static final int NOT_FOUND = 404;

    /// How often each operation ended in each code, since the server started.
    JsonNode counts(Call call) {
        var calls = journal.counts().entrySet().stream()
                .map(entry -> entry.getKey().json().put("count", entry.getValue()))
                .collect(Json.toArray());
        return Json.object().set("calls", calls);
    }

    JsonNode find(Call call) {
        var id = call.variable("request");
        return journal.find(id)
                .map(Handled::json)
                .orElseThrow(
                        () -> new AdminProblem(NOT_FOUND, "there is no request %s among those of late".formatted(id)));
    }
}
