package io.squall.dialect.tencent.dfw;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.securitygroup.OpenGroup;
import io.squall.errors.TencentError;
import io.squall.model.ProjectId;
import io.squall.model.SecurityGroup;
import java.util.EnumSet;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "CreateSecurityGroup" in the security group documentation: makes a group that lets nothing through.
record CreateSecurityGroupOperation() implements DfwOperation<SecurityGroup> {

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_NOT_FOUND, TencentError.RESOURCE_OPERATION_FAILED);
    }

    @Override
    public Command<SecurityGroup> decode(TencentRequest request) {
        var parameters = request.parameters();
        return new OpenGroup(
                DfwParameters.name(parameters).orElse(""),
                DfwParameters.remark(parameters).orElse(""),
                new ProjectId(Integer.toString(parameters
                        .optionalInteger("projectId", 0, Integer.MAX_VALUE)
                        .orElse(0))));
    }

    @Override
    public ObjectNode encode(SecurityGroup group) {
        var answer = Json.object();
        answer.putObject("data")
                .put("sgId", group.id().value())
                .put("sgName", group.name())
                .put("sgRemark", group.description());
        return answer;
    }
}
