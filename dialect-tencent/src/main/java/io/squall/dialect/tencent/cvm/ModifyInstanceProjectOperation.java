package io.squall.dialect.tencent.cvm;

import io.squall.dialect.Fault;
import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.instance.MoveToProject;
import io.squall.errors.TencentError;
import io.squall.model.Instance;
import io.squall.model.ProjectId;
import java.util.EnumSet;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "ModifyInstanceProject" in the CVM documentation: puts an instance into another project.
record ModifyInstanceProjectOperation() implements CvmOperation<Instance> {

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_NOT_FOUND, TencentError.RESOURCE_OPERATION_FAILED);
    }

    @Override
    public Command<Instance> decode(TencentRequest request) {
        var parameters = request.parameters();
        if (!parameters.optionalObjects("instanceId").isEmpty()) {
            throw new Fault<>(
                            TencentError.INVALID_PARAMETER,
                            "instanceId must be one identifier",
                            new Fault.Specific("4000", "InvalidParameter.UuidOrUuidList"))
                    .raise();
        }
        var project = new ProjectId(Integer.toString(parameters.integer("projectId", 0, Integer.MAX_VALUE)));
        return new MoveToProject(InstanceNames.one(parameters), project);
    }

    @Override
    public ObjectNode encode(Instance moved) {
        return Json.object();
    }
}
