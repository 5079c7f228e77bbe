package io.squall.dialect.nhn.operation;

import io.squall.dialect.Json;
import io.squall.engine.Command;
import io.squall.engine.volume.ListVolumes;
import io.squall.errors.NhnError;
import io.squall.model.ResourceType;
import io.squall.model.Volume;
import io.squall.model.VolumeId;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "List Volumes" in the NHN guide.
record ListVolumesOperation() implements NhnOperation<List<Volume>> {

    @Override
    public Route route() {
        return Route.get("/volumes");
    }

    @Override
    public Set<ResourceType> addresses() {
        return Set.of(ResourceType.VOLUME);
    }

    @Override
    public Set<NhnError> errors() {
        return Set.of();
    }

    @Override
    public Command<List<Volume>> decode(NhnRequest request) {
        return new ListVolumes(request.optional("id").map(VolumeId::new));
    }

    @Override
    public ObjectNode encode(List<Volume> volumes) {
        return Json.object()
                .set("volumes", volumes.stream().map(Members::volume).collect(Json.toArray()));
    }
}
