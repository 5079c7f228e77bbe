package io.squall.server.admin;

import io.squall.dialect.Json;
import io.squall.engine.Caller;
import io.squall.engine.Engine;
import io.squall.engine.inventory.ListResources;
import io.squall.engine.inventory.Resource;
import io.squall.server.admin.AdminRoute.Call;
import io.squall.server.journal.Told;
import tools.jackson.databind.JsonNode;

/// What clients made and did not remove.
record AdminResources(Engine engine, Told told) {

    JsonNode list(Call call) {
        return Json.object()
                .set(
                        "resources",
                        engine.run(Caller.OPERATOR, new ListResources()).stream()
                                .map(this::json)
                                .collect(Json.toArray()));
    }

    private JsonNode json(Resource resource) {
        var node = Json.object()
                .put("kind", AdminNames.of(resource.type()))
                .put("id", resource.id())
                .put("owner", resource.owner())
                .put("name", resource.name());
        resource.region().ifPresent(region -> node.put("region", region.value()));
        resource.partOf().ifPresent(whole -> node.put("partOf", whole));
        told.has(resource.id()).ifPresent(known -> node.put("told", known));
        return node;
    }
}
