package io.squall.dialect.tencent.edition2017.cvm;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.dialect.tencent.edition2017.action.IdForm;
import io.squall.engine.Command;
import io.squall.engine.instance.MoveToSubnet;
import io.squall.errors.TencentError;
import io.squall.model.Instance;
import io.squall.model.InstanceId;
import java.util.EnumSet;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "UpdateInstanceVpcConfig" of the edition in the CVM documentation: gives an instance another address within its VPC.
record UpdateInstanceVpcConfigOperation() implements CvmOperation<Instance> {

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_NOT_FOUND, TencentError.RESOURCE_OPERATION_FAILED);
    }

    @Override
    public Command<Instance> decode(TencentRequest request) {
        var parameters = request.parameters();
        return new MoveToSubnet(
                new InstanceId(IdForm.INSTANCE.one(parameters, "InstanceId")),
                Places.required(parameters),
                parameters.bool("ForceStop", true));
    }

    @Override
    public ObjectNode encode(Instance moved) {
        return Json.object();
    }
}
