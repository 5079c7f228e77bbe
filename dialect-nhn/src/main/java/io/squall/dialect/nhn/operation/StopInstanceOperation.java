package io.squall.dialect.nhn.operation;

import io.squall.dialect.Json;
import io.squall.engine.Command;
import io.squall.engine.instance.StopInstance;
import io.squall.errors.NhnError;
import io.squall.model.Instance;
import io.squall.model.InstanceId;
import io.squall.model.ResourceType;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "Stop Instances" in the NHN guide.
record StopInstanceOperation() implements NhnOperation<Instance> {

    @Override
    public Route route() {
        return Route.action("stop");
    }

    @Override
    public Set<ResourceType> addresses() {
        return Set.of(ResourceType.INSTANCE);
    }

    @Override
    public Set<NhnError> errors() {
        return Set.of(NhnError.INSTANCE_CONFLICT);
    }

    @Override
    public Command<Instance> decode(NhnRequest request) {
        return new StopInstance(new InstanceId(request.variable("instanceId")));
    }

    @Override
    public ObjectNode encode(Instance instance) {
        return Json.object();
    }
}
