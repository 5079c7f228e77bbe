package io.squall.dialect.nhn.operation;

import io.squall.dialect.Json;
import io.squall.engine.Command;
import io.squall.engine.Done;
import io.squall.engine.securitygroup.DeleteSecurityGroup;
import io.squall.errors.NhnError;
import io.squall.model.ResourceType;
import io.squall.model.SecurityGroupId;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "Delete Security Group" in the NHN guide.
record DeleteSecurityGroupOperation() implements NhnOperation<Done> {

    @Override
    public Route route() {
        return Route.delete("/security-groups");
    }

    @Override
    public Set<ResourceType> addresses() {
        return Set.of(ResourceType.SECURITY_GROUP);
    }

    @Override
    public Set<NhnError> errors() {
        return Set.of(NhnError.SECURITY_GROUP_CONFLICT);
    }

    @Override
    public Command<Done> decode(NhnRequest request) {
        return new DeleteSecurityGroup(new SecurityGroupId(request.required("id")));
    }

    @Override
    public ObjectNode encode(Done done) {
        return Json.object();
    }
}
