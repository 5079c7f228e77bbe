package io.squall.dialect.tencent.image;

import io.squall.dialect.Fault;
import io.squall.dialect.tencent.action.BatchAnswer;
import io.squall.dialect.tencent.action.Tasks;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Batch;
import io.squall.engine.Command;
import io.squall.engine.image.DeleteOwnImage;
import io.squall.errors.TencentError;
import io.squall.model.Image;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "DeleteImages" in the CVM documentation: deletes private images.
record DeleteImagesOperation() implements ImageOperation<List<Batch.Part<Image>>> {

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_OPERATION_FAILED, TencentError.PARTIAL_SUCCESS);
    }

    @Override
    public Command<List<Batch.Part<Image>>> decode(TencentRequest request) {
        var commands = new LinkedHashMap<String, DeleteOwnImage>();
        request.parameters()
                .texts("imageIds", ImageParameters.MAX_IDS)
                .forEach(id -> commands.put(id, new DeleteOwnImage(ImageParameters.image(id))));
        return new Batch<>(commands);
    }

    @Override
    public ObjectNode encode(List<Batch.Part<Image>> parts) {
        return BatchAnswer.encode(
                this, parts, (entry, image) -> entry.put("requestId", Tasks.number(image.id(), image.updatedAt())));
    }

    @Override
    public Optional<Fault<TencentError>> fault(List<Batch.Part<Image>> parts) {
        return BatchAnswer.fault(parts);
    }
}
