package io.squall.dialect.tencent.image;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.image.ShareImage;
import io.squall.errors.TencentError;
import io.squall.model.Image;
import java.util.EnumSet;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "ShareImage" in the CVM documentation: lets other accounts use an image.
record ShareImageOperation() implements ImageOperation<Image> {

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_NOT_FOUND, TencentError.RESOURCE_OPERATION_FAILED);
    }

    @Override
    public Command<Image> decode(TencentRequest request) {
        var parameters = request.parameters();
        return new ShareImage(ImageParameters.one(parameters), ImageParameters.recipients(parameters));
    }

    @Override
    public ObjectNode encode(Image result) {
        return Json.object();
    }
}
