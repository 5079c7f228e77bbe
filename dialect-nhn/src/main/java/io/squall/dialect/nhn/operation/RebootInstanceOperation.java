package io.squall.dialect.nhn.operation;

import io.squall.dialect.Json;
import io.squall.engine.Command;
import io.squall.engine.instance.RebootInstance;
import io.squall.engine.instance.RebootInstance.How;
import io.squall.errors.NhnError;
import io.squall.model.Instance;
import io.squall.model.InstanceId;
import io.squall.model.ResourceType;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "Reboot Instances" in the NHN guide.
record RebootInstanceOperation() implements NhnOperation<Instance> {

    @Override
    public Route route() {
        return Route.action("reboot");
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
        var how = request.parameters().choice("type", Map.of("SOFT", How.SOFT, "HARD", How.HARD));
        return new RebootInstance(new InstanceId(request.variable("instanceId")), how);
    }

    @Override
    public ObjectNode encode(Instance instance) {
        return Json.object();
    }
}
