package io.squall.dialect.nhn.operation;

import io.squall.dialect.Json;
import io.squall.engine.Command;
import io.squall.engine.flavor.ListFlavors;
import io.squall.errors.NhnError;
import io.squall.model.Flavor;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "List Flavors" in the NHN guide.
record ListFlavorsOperation() implements NhnOperation<List<Flavor>> {

    @Override
    public Route route() {
        return Route.get("/flavors");
    }

    @Override
    public Set<NhnError> errors() {
        return Set.of();
    }

    @Override
    public Command<List<Flavor>> decode(NhnRequest request) {
        return new ListFlavors();
    }

    @Override
    public ObjectNode encode(List<Flavor> flavors) {
        return Json.object()
                .set(
                        "flavors",
                        flavors.stream().map(ListFlavorsOperation::flavor).collect(Json.toArray()));
    }

    private static ObjectNode flavor(Flavor flavor) {
        var node = Json.object()
                .put("disabled", flavor.disabled())
                .put("ephemeral", flavor.ephemeralGb())
                .put("type", Wire.lower(flavor.purpose()));
        flavor.localDiskGb().ifPresent(size -> node.put("volumeSize", size));
        return node.put("id", flavor.id().value())
                .put("name", flavor.name())
                .put("isPublic", flavor.isPublic())
                .put("ram", flavor.ramMb())
                .put("vcpus", flavor.vcpus());
    }
}
