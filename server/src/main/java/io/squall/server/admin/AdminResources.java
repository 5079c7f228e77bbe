package io.squall.server.admin;

import io.squall.dialect.Json;
import io.squall.engine.Caller;
import io.squall.engine.Engine;
import io.squall.engine.inventory.ListResources;
import io.squall.engine.inventory.Resource;
import io.squall.server.admin.AdminRoute.Call;
import tools.jackson.databind.JsonNode;

/// What clients made and did not remove.
record AdminResources(Engine engine) {

    JsonNode list(Call call) {
        return Json.object()
                .set(
                        "resources",
                        engine.run(Caller.OPERATOR, new ListResources()).stream()
                                .map(AdminResources::json)
                                .collect(Json.toArray()));
    }

    private static JsonNode json(Resource resource) {
        var node = Json.object()
                .put("kind", AdminNames.of(resource.type()))
                .put("id", resource.id())
                .put("owner", resource.owner())
                .put("name", resource.name());
        resource.region().ifPresent(region -> node.put("region", region.value()));
        resource.partOf().ifPresent(whole -> node.put("partOf", whole));
        return node;
    }
}
