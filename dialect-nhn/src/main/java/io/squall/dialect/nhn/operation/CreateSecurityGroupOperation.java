package io.squall.dialect.nhn.operation;

import io.squall.dialect.Json;
import io.squall.engine.Command;
import io.squall.engine.securitygroup.CreateSecurityGroup;
import io.squall.engine.securitygroup.SecurityGroups.Ruled;
import io.squall.errors.NhnError;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "Create Security Group" in the NHN guide.
record CreateSecurityGroupOperation() implements NhnOperation<Ruled> {

    @Override
    public Route route() {
        return Route.post("/security-groups");
    }

    @Override
    public Set<NhnError> errors() {
        return Set.of(NhnError.SECURITY_GROUP_BAD_REQUEST, NhnError.SECURITY_GROUP_CONFLICT);
    }

    @Override
    public Command<Ruled> decode(NhnRequest request) {
        var group = request.body().object("securityGroup");
        return new CreateSecurityGroup(
                group.text("name"), group.optionalText("description").orElse(""));
    }

    @Override
    public ObjectNode encode(Ruled group) {
        return Json.object().set("securityGroup", Members.securityGroup(group));
    }
}
