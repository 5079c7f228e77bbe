package io.squall.dialect.tencent.cvm;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.instance.RenameInstance;
import io.squall.errors.TencentError;
import io.squall.model.Instance;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "ModifyInstanceAttributes" in the CVM documentation: gives an instance another name.
record ModifyInstanceAttributesOperation() implements CvmOperation<Instance> {

    private static final int MAX_NAME = 60;

    @Override
    public Set<TencentError> errors() {
        return Set.of(TencentError.RESOURCE_NOT_FOUND);
    }

    @Override
    public Command<Instance> decode(TencentRequest request) {
        var parameters = request.parameters();
        return new RenameInstance(InstanceNames.one(parameters), parameters.text("instanceName", MAX_NAME));
    }

    @Override
    public ObjectNode encode(Instance renamed) {
        return Json.object();
    }
}
