package io.squall.dialect.tencent.edition2017.cvm;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.Page;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.dialect.tencent.edition2017.action.IdForm;
import io.squall.dialect.tencent.edition2017.action.Paging;
import io.squall.engine.Command;
import io.squall.engine.instance.ListInstances;
import io.squall.errors.TencentError;
import io.squall.model.Instance;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "DescribeInstancesStatus" of the edition in the CVM documentation.
record DescribeInstancesStatusOperation() implements CvmOperation<Page<Instance>> {

    @Override
    public Set<TencentError> errors() {
        return Set.of();
    }

    @Override
    public Command<Page<Instance>> decode(TencentRequest request) {
        var parameters = request.parameters();
        var wanted = Paging.wanted(parameters);
        var ids = IdForm.INSTANCE.any(parameters, "InstanceIds");
        return new ListInstances(Optional.empty())
                .map(all -> wanted.of(all.stream()
                        .filter(instance ->
                                ids.isEmpty() || ids.contains(instance.id().value()))
                        .toList()));
    }

    @Override
    public ObjectNode encode(Page<Instance> page) {
        return Json.object()
                .put("TotalCount", page.total())
                .set(
                        "InstanceStatusSet",
                        page.items().stream()
                                .map(DescribeInstancesStatusOperation::view)
                                .collect(Json.toArray()));
    }

    private static ObjectNode view(Instance instance) {
        return Json.object()
                .put("InstanceId", instance.id().value())
                .put("InstanceState", InstanceView.state(instance));
    }
}
