package io.squall.dialect.nhn.operation;

import io.squall.dialect.Json;
import io.squall.engine.Command;
import io.squall.engine.instance.StartInstance;
import io.squall.errors.NhnError;
import io.squall.model.Instance;
import io.squall.model.InstanceId;
import io.squall.model.ResourceType;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "Start Instances" in the NHN guide.
record StartInstanceOperation() implements NhnOperation<Instance> {

    @Override
    public Route route() {
        return Route.action("start");
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
        return new StartInstance(new InstanceId(request.variable("instanceId")));
    }

    @Override
    public ObjectNode encode(Instance instance) {
        return Json.object();
    }
}
