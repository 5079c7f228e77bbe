package io.squall.dialect.nhn.operation;

import io.squall.dialect.Json;
import io.squall.engine.Command;
import io.squall.engine.securitygroup.UpdateSecurityGroup;
import io.squall.errors.NhnError;
import io.squall.model.ResourceType;
import io.squall.model.SecurityGroup;
import io.squall.model.SecurityGroupId;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "Update Security Group" in the NHN guide.
record UpdateSecurityGroupOperation() implements NhnOperation<SecurityGroup> {

    @Override
    public Route route() {
        return Route.put("/security-groups/{securityGroupId}");
    }

    @Override
    public Set<ResourceType> addresses() {
        return Set.of(ResourceType.SECURITY_GROUP);
    }

    @Override
    public Set<NhnError> errors() {
        return Set.of(NhnError.SECURITY_GROUP_BAD_REQUEST, NhnError.SECURITY_GROUP_CONFLICT);
    }

    @Override
    public Command<SecurityGroup> decode(NhnRequest request) {
        var group = request.body().object("securityGroup");
        var id = new SecurityGroupId(request.variable("securityGroupId"));
        return new UpdateSecurityGroup(id, group.text("name"), group.optionalText("description"));
    }

    @Override
    public ObjectNode encode(SecurityGroup group) {
        var node = Json.object();
        node.putObject("securityGroup")
                .put("id", group.id().value())
                .put("name", group.name())
                .put("description", group.description());
        return node;
    }
}
