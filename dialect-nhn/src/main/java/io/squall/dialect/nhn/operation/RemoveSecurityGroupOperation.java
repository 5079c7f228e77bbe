package io.squall.dialect.nhn.operation;

import io.squall.dialect.Json;
import io.squall.engine.Command;
import io.squall.engine.instance.RemoveSecurityGroup;
import io.squall.errors.NhnError;
import io.squall.model.Instance;
import io.squall.model.InstanceId;
import io.squall.model.ResourceType;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "Remove Security Group" in the NHN guide.
record RemoveSecurityGroupOperation() implements NhnOperation<Instance> {

    @Override
    public Route route() {
        return Route.action("removeSecurityGroup");
    }

    @Override
    public Set<ResourceType> addresses() {
        return Set.of(ResourceType.INSTANCE);
    }

    @Override
    public Set<NhnError> errors() {
        return Set.of(NhnError.INSTANCE_CONFLICT, NhnError.SECURITY_GROUP_NOT_FOUND, NhnError.SECURITY_GROUP_CONFLICT);
    }

    @Override
    public Command<Instance> decode(NhnRequest request) {
        var name = request.parameters().text("name");
        return new RemoveSecurityGroup(new InstanceId(request.variable("instanceId")), name);
    }

    @Override
    public ObjectNode encode(Instance instance) {
        return Json.object();
    }
}
