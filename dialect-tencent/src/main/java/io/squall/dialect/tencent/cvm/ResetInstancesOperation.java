package io.squall.dialect.tencent.cvm;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.Tasks;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.instance.Login;
import io.squall.engine.instance.ReinstallInstance;
import io.squall.errors.TencentError;
import io.squall.model.ImageId;
import io.squall.model.Instance;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "ResetInstances" in the CVM documentation: installs the operating system of an instance anew.
record ResetInstancesOperation() implements CvmOperation<Instance> {

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(
                TencentError.RESOURCE_NOT_FOUND,
                TencentError.RESOURCE_OPERATION_FAILED,
                TencentError.PURCHASE_FAILED,
                TencentError.INSUFFICIENT_BALANCE);
    }

    @Override
    public Command<Instance> decode(TencentRequest request) {
        var parameters = request.parameters();
        var image = parameters.optionalText("imageId").map(ImageId::new);
        var type = parameters.optionalInteger("imageType", 1, 4);
        if (image.isPresent() != type.isPresent()) {
            throw parameters.wrong(
                    image.isPresent() ? "imageType" : "imageId", "is required with the other of the two");
        }
        return new ReinstallInstance(
                InstanceNames.one(parameters),
                image,
                Purchase.rootGb(parameters),
                new Login(Optional.empty(), parameters.optionalText("password")));
    }

    @Override
    public ObjectNode encode(Instance begun) {
        return Json.object().put("requestId", Tasks.longNumber(begun.id(), begun.updatedAt()));
    }
}
