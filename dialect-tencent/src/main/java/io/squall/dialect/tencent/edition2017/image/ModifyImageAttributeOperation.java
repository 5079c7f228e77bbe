package io.squall.dialect.tencent.edition2017.image;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.dialect.tencent.parameter.Flaw;
import io.squall.engine.Command;
import io.squall.engine.image.ChangeImage;
import io.squall.errors.TencentError;
import io.squall.model.Image;
import java.util.EnumSet;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "ModifyImageAttribute" of the edition in the CVM documentation: gives an image another name or another description.
record ModifyImageAttributeOperation() implements ImageOperation<Image> {

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_NOT_FOUND, TencentError.RESOURCE_OPERATION_FAILED);
    }

    @Override
    public Command<Image> decode(TencentRequest request) {
        var parameters = request.parameters();
        var image = ImageParameters.one(parameters);
        var name = ImageParameters.name(parameters);
        var description = ImageParameters.description(parameters);
        if (name.isEmpty() && description.isEmpty()) {
            throw parameters.wrong(Flaw.MISSING, ImageParameters.NAME, "or ImageDescription is required");
        }
        return new ChangeImage(image, name, description);
    }

    @Override
    public ObjectNode encode(Image changed) {
        return Json.object();
    }
}
