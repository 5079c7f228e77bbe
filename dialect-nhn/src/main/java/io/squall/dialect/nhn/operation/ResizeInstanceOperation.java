package io.squall.dialect.nhn.operation;

import io.squall.dialect.Json;
import io.squall.engine.Command;
import io.squall.engine.instance.ResizeInstance;
import io.squall.errors.NhnError;
import io.squall.model.FlavorId;
import io.squall.model.Instance;
import io.squall.model.InstanceId;
import io.squall.model.ResourceType;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "Resize Instances" in the NHN guide.
record ResizeInstanceOperation() implements NhnOperation<Instance> {

    @Override
    public Route route() {
        return Route.action("resize");
    }

    @Override
    public Set<ResourceType> addresses() {
        return Set.of(ResourceType.INSTANCE);
    }

    @Override
    public Set<NhnError> errors() {
        return Set.of(
                NhnError.INSTANCE_CONFLICT,
                NhnError.INSTANCE_BAD_REQUEST,
                NhnError.INSTANCE_FORBIDDEN,
                NhnError.FLAVOR_NOT_FOUND);
    }

    @Override
    public Command<Instance> decode(NhnRequest request) {
        var flavor = new FlavorId(request.parameters().text("flavor"));
        return new ResizeInstance(new InstanceId(request.variable("instanceId")), flavor);
    }

    @Override
    public ObjectNode encode(Instance instance) {
        return Json.object();
    }
}
