package io.squall.dialect.nhn.operation;

import io.squall.dialect.Json;
import io.squall.engine.Command;
import io.squall.engine.instance.DetachVolume;
import io.squall.errors.NhnError;
import io.squall.model.InstanceId;
import io.squall.model.ResourceType;
import io.squall.model.Volume;
import io.squall.model.VolumeId;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "Detach Volume" in the NHN guide.
record DetachVolumeOperation() implements NhnOperation<Volume> {

    @Override
    public Route route() {
        return Route.delete("/instances/{instanceId}/attachments");
    }

    @Override
    public Set<ResourceType> addresses() {
        return Set.of(ResourceType.INSTANCE, ResourceType.VOLUME);
    }

    @Override
    public Set<NhnError> errors() {
        return Set.of(NhnError.INSTANCE_FORBIDDEN, NhnError.INSTANCE_CONFLICT, NhnError.VOLUME_CONFLICT);
    }

    @Override
    public Command<Volume> decode(NhnRequest request) {
        var volume = new VolumeId(request.required("volumeId"));
        return new DetachVolume(new InstanceId(request.variable("instanceId")), volume);
    }

    @Override
    public ObjectNode encode(Volume volume) {
        return Json.object();
    }
}
