package io.squall.dialect.nhn.operation;

import io.squall.dialect.Json;
import io.squall.engine.Command;
import io.squall.engine.Done;
import io.squall.engine.instance.DeleteInstance;
import io.squall.errors.NhnError;
import io.squall.model.InstanceId;
import io.squall.model.ResourceType;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "Delete Instances" in the NHN guide.
record DeleteInstanceOperation() implements NhnOperation<Done> {

    @Override
    public Route route() {
        return Route.delete("/instances");
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
    public Command<Done> decode(NhnRequest request) {
        return new DeleteInstance(new InstanceId(request.required("id")));
    }

    @Override
    public ObjectNode encode(Done done) {
        return Json.object();
    }
}
