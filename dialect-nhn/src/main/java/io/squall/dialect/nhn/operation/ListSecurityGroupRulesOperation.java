package io.squall.dialect.nhn.operation;

import io.squall.dialect.Json;
import io.squall.engine.Command;
import io.squall.engine.securitygroup.ListRules;
import io.squall.errors.NhnError;
import io.squall.model.ResourceType;
import io.squall.model.SecurityGroupRule;
import io.squall.model.SecurityGroupRuleId;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "List Security Group Rules" in the NHN guide.
record ListSecurityGroupRulesOperation() implements NhnOperation<List<SecurityGroupRule>> {

    @Override
    public Route route() {
        return Route.get("/security-group-rules");
    }

    @Override
    public Set<ResourceType> addresses() {
        return Set.of(ResourceType.SECURITY_GROUP_RULE);
    }

    @Override
    public Set<NhnError> errors() {
        return Set.of();
    }

    @Override
    public Command<List<SecurityGroupRule>> decode(NhnRequest request) {
        return new ListRules(request.optional("id").map(SecurityGroupRuleId::new));
    }

    @Override
    public ObjectNode encode(List<SecurityGroupRule> rules) {
        return Json.object()
                .set("securityGroupRules", rules.stream().map(Members::rule).collect(Json.toArray()));
    }
}
