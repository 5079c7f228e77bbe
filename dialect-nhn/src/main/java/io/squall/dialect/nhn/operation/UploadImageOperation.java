package io.squall.dialect.nhn.operation;

import io.squall.dialect.Json;
import io.squall.engine.Command;
import io.squall.engine.instance.CreateImage;
import io.squall.errors.NhnError;
import io.squall.model.Image;
import io.squall.model.InstanceId;
import io.squall.model.ResourceType;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "Create Image from Instance" in the NHN guide.
record UploadImageOperation() implements NhnOperation<Image> {

    @Override
    public Route route() {
        return Route.action("uploadImage");
    }

    @Override
    public Set<ResourceType> addresses() {
        return Set.of(ResourceType.INSTANCE);
    }

    @Override
    public Set<NhnError> errors() {
        return Set.of(NhnError.INSTANCE_CONFLICT, NhnError.IMAGE_BAD_REQUEST, NhnError.IMAGE_QUOTA_EXCEEDED);
    }

    @Override
    public Command<Image> decode(NhnRequest request) {
        var name = request.parameters().text("name");
        return new CreateImage(new InstanceId(request.variable("instanceId")), name);
    }

    @Override
    public ObjectNode encode(Image image) {
        var node = Json.object();
        node.putObject("createdImage").put("id", image.id().value()).put("name", image.name());
        return node;
    }
}
