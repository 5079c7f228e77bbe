package io.squall.dialect.nhn.operation;

import io.squall.dialect.Json;
import io.squall.engine.Command;
import io.squall.engine.Done;
import io.squall.engine.securitygroup.DeleteRule;
import io.squall.errors.NhnError;
import io.squall.model.ResourceType;
import io.squall.model.SecurityGroupRuleId;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "Delete Security Group Rule" in the NHN guide.
record DeleteSecurityGroupRuleOperation() implements NhnOperation<Done> {

    @Override
    public Route route() {
        return Route.delete("/security-group-rules");
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
    public Command<Done> decode(NhnRequest request) {
        return new DeleteRule(new SecurityGroupRuleId(request.required("id")));
    }

    @Override
    public ObjectNode encode(Done done) {
        return Json.object();
    }
}
