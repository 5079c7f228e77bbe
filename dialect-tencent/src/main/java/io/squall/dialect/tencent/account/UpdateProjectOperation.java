package io.squall.dialect.tencent.account;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.project.ChangeProject;
import io.squall.errors.TencentError;
import io.squall.model.Project;
import io.squall.model.ProjectId;
import java.util.EnumSet;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "UpdateProject" of the account module: gives a project another name or another description.
record UpdateProjectOperation() implements AccountOperation<Project> {

    @Override
    public boolean ownerOnly() {
        return true;
    }

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_NOT_FOUND, TencentError.RESOURCE_OPERATION_FAILED);
    }

    @Override
    public Command<Project> decode(TencentRequest request) {
        var parameters = request.parameters();
        var id = Integer.toString(parameters.integer("projectId", 0, Integer.MAX_VALUE));
        return new ChangeProject(
                new ProjectId(id), ProjectNames.name(parameters), ProjectNames.description(parameters));
    }

    @Override
    public ObjectNode encode(Project changed) {
        return Json.object();
    }
}
