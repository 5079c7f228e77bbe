package io.squall.dialect.tencent.account;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.project.CreateProject;
import io.squall.errors.TencentError;
import io.squall.model.Project;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "AddProject" in the account documentation.
record AddProjectOperation() implements AccountOperation<Project> {

    @Override
    public boolean ownerOnly() {
        return true;
    }

    @Override
    public Set<TencentError> errors() {
        return Set.of(TencentError.RESOURCE_OPERATION_FAILED);
    }

    @Override
    public Command<Project> decode(TencentRequest request) {
        var parameters = request.parameters();
        return new CreateProject(
                ProjectNames.name(parameters).orElseThrow(() -> parameters.wrong("projectName", "is required")),
                ProjectNames.description(parameters).orElse(""));
    }

    @Override
    public ObjectNode encode(Project project) {
        return Json.object().put("projectId", Long.parseLong(project.id().value()));
    }
}
