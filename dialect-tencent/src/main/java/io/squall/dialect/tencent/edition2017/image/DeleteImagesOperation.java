package io.squall.dialect.tencent.edition2017.image;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.dialect.tencent.edition2017.action.IdForm;
import io.squall.engine.AllOf;
import io.squall.engine.Command;
import io.squall.engine.image.DeleteOwnImage;
import io.squall.engine.image.ReadOwnImages;
import io.squall.errors.TencentError;
import io.squall.model.Image;
import io.squall.model.ImageId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "DeleteImages" of the edition in the CVM documentation: deletes private images, all or none.
record DeleteImagesOperation() implements ImageOperation<List<Image>> {

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_NOT_FOUND, TencentError.RESOURCE_OPERATION_FAILED);
    }

    @Override
    public Command<List<Image>> decode(TencentRequest request) {
        var images = IdForm.IMAGE.some(request.parameters(), ImageParameters.IMAGES).stream()
                .map(ImageId::new)
                .toList();
        return new AllOf<Image>(images.stream().map(DeleteOwnImage::new).toList())
                .after(List.of(new ReadOwnImages(images)));
    }

    @Override
    public ObjectNode encode(List<Image> deleted) {
        return Json.object();
    }
}
