package io.squall.dialect.nhn.operation;

import io.squall.dialect.Json;
import io.squall.engine.Command;
import io.squall.engine.Done;
import io.squall.engine.volume.DeleteVolume;
import io.squall.errors.NhnError;
import io.squall.model.ResourceType;
import io.squall.model.VolumeId;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "Delete Volume" in the NHN guide.
record DeleteVolumeOperation() implements NhnOperation<Done> {

    @Override
    public Route route() {
        return Route.delete("/volumes");
    }

    @Override
    public Set<ResourceType> addresses() {
        return Set.of(ResourceType.VOLUME);
    }

    @Override
    public Set<NhnError> errors() {
        return Set.of(NhnError.VOLUME_CONFLICT);
    }

    @Override
    public Command<Done> decode(NhnRequest request) {
        return new DeleteVolume(new VolumeId(request.required("id")));
    }

    @Override
    public ObjectNode encode(Done done) {
        return Json.object();
    }
}
