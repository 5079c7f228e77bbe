package io.squall.dialect.tencent.dfw;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.securitygroup.DescribeRules;
import io.squall.engine.securitygroup.DescribeRules.Ordered;
import io.squall.errors.TencentError;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "DescribeSecurityGroupPolicys" in the security group documentation: the rules of a group, the first to decide first.
record DescribeSecurityGroupPolicysOperation() implements DfwOperation<Ordered> {

    @Override
    public Set<String> aliases() {
        return Set.of("DescribeSecurityGroupPolicy");
    }

    @Override
    public Set<TencentError> errors() {
        return Set.of(TencentError.RESOURCE_NOT_FOUND);
    }

    @Override
    public Command<Ordered> decode(TencentRequest request) {
        return new DescribeRules(DfwParameters.group(request.parameters()));
    }

    @Override
    public ObjectNode encode(Ordered rules) {
        var answer = Json.object();
        var data = answer.putObject("data");
        data.set("ingress", RuleView.of(rules.ingress()));
        data.set("egress", RuleView.of(rules.egress()));
        return answer;
    }
}
