package io.squall.dialect.tencent.dfw;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.securitygroup.ListReferences;
import io.squall.engine.securitygroup.ListReferences.References;
import io.squall.errors.TencentError;
import io.squall.model.SecurityGroupId;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "DescribeAssociateSecurityGroups" in the security group documentation: the groups whose rules speak of some groups.
record DescribeAssociateSecurityGroupsOperation() implements DfwOperation<List<References>> {

    private static final int MAX_GROUPS = 100;

    @Override
    public Set<TencentError> errors() {
        return Set.of(TencentError.RESOURCE_NOT_FOUND);
    }

    @Override
    public Command<List<References>> decode(TencentRequest request) {
        return new ListReferences(request.parameters().texts("sgIds", MAX_GROUPS).stream()
                .map(SecurityGroupId::new)
                .toList());
    }

    @Override
    public ObjectNode encode(List<References> all) {
        var answer = Json.object();
        var data = answer.putObject("data");
        all.forEach(references -> {
            var by = data.putArray(references.group().value());
            references.by().forEach(group -> by.add(group.value()));
        });
        return answer;
    }
}
