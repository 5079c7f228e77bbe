package io.squall.dialect.tencent.image;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.Tasks;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.dialect.tencent.cvm.InstanceNames;
import io.squall.engine.Command;
import io.squall.engine.instance.CreateNamedImage;
import io.squall.errors.TencentError;
import io.squall.model.Image;
import java.util.EnumSet;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "CreateImage" in the CVM documentation: makes a private image of an instance's root disk.
record CreateImageOperation() implements ImageOperation<Image> {

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_NOT_FOUND, TencentError.RESOURCE_OPERATION_FAILED);
    }

    @Override
    public Command<Image> decode(TencentRequest request) {
        var parameters = request.parameters();
        var instance = InstanceNames.one(parameters);
        parameters.text("imageName");
        return new CreateNamedImage(
                instance,
                ImageParameters.name(parameters).orElseThrow(),
                ImageParameters.description(parameters).orElse(""));
    }

    @Override
    public ObjectNode encode(Image result) {
        return Json.object().put("requestId", Tasks.longNumber(result.id(), result.createdAt()));
    }
}
