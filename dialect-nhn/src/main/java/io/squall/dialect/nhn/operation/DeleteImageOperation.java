package io.squall.dialect.nhn.operation;

import io.squall.dialect.Json;
import io.squall.engine.Command;
import io.squall.engine.Done;
import io.squall.engine.image.DeleteImage;
import io.squall.errors.NhnError;
import io.squall.model.ResourceType;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "Delete Image" in the NHN guide.
record DeleteImageOperation() implements NhnOperation<Done> {

    @Override
    public Route route() {
        return Route.delete("/images");
    }

    @Override
    public Set<ResourceType> addresses() {
        return Set.of(ResourceType.IMAGE);
    }

    @Override
    public Set<NhnError> errors() {
        return Set.of(NhnError.IMAGE_FORBIDDEN, NhnError.IMAGE_CONFLICT);
    }

    @Override
    public Command<Done> decode(NhnRequest request) {
        request.required("id");
        return new DeleteImage(ListImagesOperation.imageId(request, "id").orElseThrow());
    }

    @Override
    public ObjectNode encode(Done done) {
        return Json.object();
    }
}
