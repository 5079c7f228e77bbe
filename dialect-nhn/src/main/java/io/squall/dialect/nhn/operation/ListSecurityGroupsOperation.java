package io.squall.dialect.nhn.operation;

import io.squall.dialect.Json;
import io.squall.engine.Command;
import io.squall.engine.securitygroup.ListSecurityGroups;
import io.squall.engine.securitygroup.SecurityGroups.Ruled;
import io.squall.errors.NhnError;
import io.squall.model.ResourceType;
import io.squall.model.SecurityGroupId;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "List Security Groups" in the NHN guide.
record ListSecurityGroupsOperation() implements NhnOperation<List<Ruled>> {

    @Override
    public Route route() {
        return Route.get("/security-groups");
    }

    @Override
    public Set<ResourceType> addresses() {
        return Set.of(ResourceType.SECURITY_GROUP);
    }

    @Override
    public Set<NhnError> errors() {
        return Set.of();
    }

    @Override
    public Command<List<Ruled>> decode(NhnRequest request) {
        return new ListSecurityGroups(request.optional("id").map(SecurityGroupId::new));
    }

    @Override
    public ObjectNode encode(List<Ruled> groups) {
        return Json.object()
                .set(
                        "securityGroups",
                        groups.stream().map(Members::securityGroup).collect(Json.toArray()));
    }
}
