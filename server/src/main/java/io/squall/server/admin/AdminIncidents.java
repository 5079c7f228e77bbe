package io.squall.server.admin;

import io.squall.dialect.Fields;
import io.squall.dialect.Json;
import io.squall.engine.Caller;
import io.squall.engine.Command;
import io.squall.engine.Engine;
import io.squall.engine.incident.ListIncidents;
import io.squall.engine.incident.StartIncident;
import io.squall.engine.incident.StopIncidents;
import io.squall.model.Incident;
import io.squall.model.Incident.Kind;
import io.squall.model.Incident.Scope;
import io.squall.model.Rejection.NoSuch;
import io.squall.model.ResourceType;
import io.squall.server.admin.AdminRoute.Call;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What happens to the cloud now and then.
record AdminIncidents(Engine engine) {

    static final Set<String> INCIDENT = Set.of("name", "zone", "account", "for");

    private static final Map<String, Kind> KINDS = AdminNames.of(Kind.values());

    private <R> R run(Command<R> command) {
        return engine.run(Caller.OPERATOR, command);
    }

    /// Those that can happen, with those that do.
    JsonNode list(Call call) {
        var running = run(new ListIncidents());
        return Json.object()
                .set(
                        "incidents",
                        Arrays.stream(Kind.values())
                                .map(kind -> view(kind, running))
                                .collect(Json.toArray()));
    }

    private static JsonNode view(Kind kind, List<Incident> running) {
        var node = Json.object()
                .put("name", kind.word())
                .put("what", kind.words())
                .put("limitedTo", AdminNames.of(kind.scope()));
        return node.set(
                "running",
                running.stream()
                        .filter(incident -> incident.kind() == kind)
                        .map(AdminIncidents::view)
                        .collect(Json.toArray()));
    }

    private static ObjectNode view(Incident incident) {
        var node = Json.object()
                .put("incident", incident.id().value())
                .put("since", incident.since().toString());
        incident.ends().ifPresent(end -> node.put("ends", end.toString()));
        return node;
    }

    JsonNode start(Call call) {
        var body = call.body();
        var zone = AdminAccounts.name(body, "zone");
        var account = AdminAccounts.name(body, "account");
        var lasting = AdminTime.span(body, "for");
        var kind = body.choice("name", KINDS);
        requireScope(body, kind, "zone", zone, Scope.ZONE);
        requireScope(body, kind, "account", account, Scope.ACCOUNT);
        var target = zone.or(() -> account).orElse("");
        return view(run(new StartIncident(kind, target, lasting)));
    }

    private static void requireScope(Fields body, Kind kind, String name, Optional<String> given, Scope scope) {
        if (given.isPresent() && kind.scope() != scope) {
            throw body.wrong(name, "does not go with %s".formatted(kind.word()));
        }
    }

    JsonNode stop(Call call) {
        var name = call.variable("incident");
        if (name.isEmpty()) {
            throw new NoSuch(ResourceType.INCIDENT, name).raise();
        }
        return stopped(name);
    }

    JsonNode stopAll(Call call) {
        return stopped("");
    }

    private JsonNode stopped(String name) {
        return Json.object()
                .set(
                        "stopped",
                        run(new StopIncidents(name)).stream()
                                .map(AdminIncidents::view)
                                .collect(Json.toArray()));
    }
}
