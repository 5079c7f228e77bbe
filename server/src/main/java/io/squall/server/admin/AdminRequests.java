package io.squall.server.admin;

import io.squall.dialect.Json;
import io.squall.server.admin.AdminRoute.Call;
import io.squall.server.journal.Handled;
import io.squall.server.journal.RequestJournal;
import tools.jackson.databind.JsonNode;

/// What was asked of the APIs lately, and why it failed.
record AdminRequests(RequestJournal journal) {

    private static final int LATEST = 100;
    private static final int NOT_FOUND = 404;

    JsonNode latest(Call call) {
        return Json.object()
                .set(
                        "requests",
                        journal.latest(LATEST).stream().map(Handled::json).collect(Json.toArray()));
    }

    /// How often each operation ended in each code, since the server started.
    JsonNode counts(Call call) {
        return Json.object()
                .set(
                        "calls",
                        journal.counts().entrySet().stream()
                                .map(entry -> entry.getKey().json().put("count", entry.getValue()))
                                .collect(Json.toArray()));
    }

    JsonNode find(Call call) {
        var id = call.variable("request");
        return journal.find(id)
                .map(Handled::json)
                .orElseThrow(
                        () -> new AdminProblem(NOT_FOUND, "there is no request %s among those of late".formatted(id)));
    }
}
