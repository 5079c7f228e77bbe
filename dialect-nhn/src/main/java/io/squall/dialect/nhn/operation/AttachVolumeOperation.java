package io.squall.dialect.nhn.operation;

import io.squall.dialect.Json;
import io.squall.engine.Command;
import io.squall.engine.instance.AttachVolume;
import io.squall.errors.NhnError;
import io.squall.model.InstanceId;
import io.squall.model.ResourceType;
import io.squall.model.Volume;
import io.squall.model.VolumeId;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "Attach Volume" in the NHN guide.
record AttachVolumeOperation() implements NhnOperation<Volume> {

    @Override
    public Route route() {
        return Route.post("/instances/{instanceId}/attachments");
    }

    @Override
    public Set<ResourceType> addresses() {
        return Set.of(ResourceType.INSTANCE);
    }

    @Override
    public Set<NhnError> errors() {
        return Set.of(
                NhnError.INSTANCE_FORBIDDEN,
                NhnError.INSTANCE_CONFLICT,
                NhnError.VOLUME_BAD_REQUEST,
                NhnError.VOLUME_NOT_FOUND,
                NhnError.VOLUME_CONFLICT);
    }

    @Override
    public Command<Volume> decode(NhnRequest request) {
        var volume = new VolumeId(request.body().object("attachment").text("volumeId"));
        return new AttachVolume(new InstanceId(request.variable("instanceId")), volume);
    }

    @Override
    public ObjectNode encode(Volume volume) {
        var device = volume.attachment().orElseThrow().device();
        var node = Json.object();
        node.putObject("attachment")
                .put("device", device)
                .put("id", volume.id().value())
                .put("volumeId", volume.id().value());
        return node;
    }
}
