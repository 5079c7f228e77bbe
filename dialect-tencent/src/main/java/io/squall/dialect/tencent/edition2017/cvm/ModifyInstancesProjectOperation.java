package io.squall.dialect.tencent.edition2017.cvm;

import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.instance.MoveToProject;
import io.squall.errors.TencentError;
import io.squall.model.InstanceId;
import java.util.EnumSet;
import java.util.Set;

/// "ModifyInstancesProject" of the edition in the CVM documentation: puts instances into another project.
record ModifyInstancesProjectOperation() implements InstancesOperation {

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_NOT_FOUND, TencentError.RESOURCE_OPERATION_FAILED);
    }

    @Override
    public Command<?> command(InstanceId instance, TencentRequest request) {
        return new MoveToProject(instance, Projects.required(request.parameters()));
    }
}
