package io.squall.dialect.tencent.edition2017.cvm;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.dialect.tencent.edition2017.action.IdForm;
import io.squall.engine.Command;
import io.squall.engine.instance.ReinstallInstance;
import io.squall.errors.TencentError;
import io.squall.model.ImageId;
import io.squall.model.Instance;
import io.squall.model.InstanceId;
import java.util.EnumSet;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "ResetInstance" of the edition in the CVM documentation: installs the operating system of an instance anew.
record ResetInstanceOperation() implements CvmOperation<Instance> {

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
        var instance = new InstanceId(IdForm.INSTANCE.one(parameters, "InstanceId"));
        Purchase.services(parameters);
        return new ReinstallInstance(
                instance,
                IdForm.IMAGE.optional(parameters, "ImageId").map(ImageId::new),
                Purchase.rootGb(parameters),
                Purchase.login(parameters));
    }

    @Override
    public ObjectNode encode(Instance begun) {
        return Json.object();
    }
}
