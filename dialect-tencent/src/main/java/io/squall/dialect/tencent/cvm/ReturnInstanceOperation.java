package io.squall.dialect.tencent.cvm;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.Done;
import io.squall.engine.instance.ReturnInstance;
import io.squall.errors.TencentError;
import java.util.EnumSet;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "ReturnInstance" in the CVM documentation: gives back an instance that is paid for by the hour.
record ReturnInstanceOperation() implements CvmOperation<Done> {

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_NOT_FOUND, TencentError.RESOURCE_OPERATION_FAILED);
    }

    @Override
    public Command<Done> decode(TencentRequest request) {
        return new ReturnInstance(InstanceNames.one(request.parameters()));
    }

    @Override
    public ObjectNode encode(Done done) {
        return Json.object();
    }
}
