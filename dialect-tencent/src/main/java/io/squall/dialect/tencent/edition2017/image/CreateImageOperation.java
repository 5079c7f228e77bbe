package io.squall.dialect.tencent.edition2017.image;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.dialect.tencent.edition2017.action.IdForm;
import io.squall.engine.Command;
import io.squall.engine.instance.CreateNamedImage;
import io.squall.errors.TencentError;
import io.squall.model.Image;
import io.squall.model.InstanceId;
import java.util.EnumSet;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "CreateImage" of the edition in the CVM documentation: makes a private image of an instance's root disk.
record CreateImageOperation() implements ImageOperation<Image> {

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_NOT_FOUND, TencentError.RESOURCE_OPERATION_FAILED);
    }

    @Override
    public Command<Image> decode(TencentRequest request) {
        var parameters = request.parameters();
        var instance = new InstanceId(IdForm.INSTANCE.one(parameters, "InstanceId"));
        parameters.text(ImageParameters.NAME);
        parameters.optionalBoolean("Sysprep");
        return new CreateNamedImage(
                instance,
                ImageParameters.name(parameters).orElseThrow(),
                ImageParameters.description(parameters).orElse(""));
    }

    @Override
    public ObjectNode encode(Image made) {
        return Json.object();
    }
}
