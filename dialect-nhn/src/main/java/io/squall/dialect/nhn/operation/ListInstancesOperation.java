package io.squall.dialect.nhn.operation;

import io.squall.dialect.Json;
import io.squall.engine.Command;
import io.squall.engine.instance.ListInstances;
import io.squall.errors.NhnError;
import io.squall.model.Instance;
import io.squall.model.InstanceId;
import io.squall.model.ResourceType;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "List Instances" in the NHN guide.
record ListInstancesOperation() implements NhnOperation<List<Instance>> {

    @Override
    public Route route() {
        return Route.get("/instances");
    }

    @Override
    public Set<ResourceType> addresses() {
        return Set.of(ResourceType.INSTANCE);
    }

    @Override
    public Set<NhnError> errors() {
        return Set.of();
    }

    @Override
    public Command<List<Instance>> decode(NhnRequest request) {
        return new ListInstances(request.optional("id").map(InstanceId::new));
    }

    @Override
    public ObjectNode encode(List<Instance> instances) {
        return Json.object()
                .set("instances", instances.stream().map(Members::instance).collect(Json.toArray()));
    }
}
