package io.squall.dialect.tencent.account;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.Ids;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.dialect.tencent.action.Times;
import io.squall.engine.Command;
import io.squall.engine.project.ListProjects;
import io.squall.errors.TencentError;
import io.squall.model.Project;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "DescribeProject" in the account documentation. The default project, 0, is not listed.
record DescribeProjectOperation() implements AccountOperation<List<Project>> {

    @Override
    public Set<TencentError> errors() {
        return Set.of();
    }

    /// Nothing is hidden, so `allList` makes no difference.
    @Override
    public Command<List<Project>> decode(TencentRequest request) {
        request.parameters().optionalInteger("allList", 0, 1);
        return new ListProjects();
    }

    @Override
    public ObjectNode encode(List<Project> projects) {
        return Json.object()
                .set(
                        "data",
                        projects.stream().map(DescribeProjectOperation::view).collect(Json.toArray()));
    }

    private static ObjectNode view(Project project) {
        return Json.object()
                .put("projectName", project.name())
                .put("projectId", Long.parseLong(project.id().value()))
                .put("createTime", Times.local(project.createdAt()))
                .put("creatorUin", Ids.uin(project.account()))
                .put("projectInfo", project.description());
    }
}
