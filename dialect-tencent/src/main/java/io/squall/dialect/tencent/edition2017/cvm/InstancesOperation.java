package io.squall.dialect.tencent.edition2017.cvm;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.dialect.tencent.edition2017.action.IdForm;
import io.squall.engine.AllOf;
import io.squall.engine.Command;
import io.squall.engine.instance.RequireInstances;
import io.squall.errors.TencentError;
import io.squall.model.InstanceId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// An action that does one thing to all instances that `InstanceIds.N` names, or to none.
interface InstancesOperation extends CvmOperation<List<Object>> {

    /// What is done to one of them.
    Command<?> command(InstanceId instance, TencentRequest request);

    @Override
    default Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_NOT_FOUND, TencentError.RESOURCE_OPERATION_FAILED);
    }

    @Override
    default Command<List<Object>> decode(TencentRequest request) {
        var instances = IdForm.INSTANCE.some(request.parameters(), "InstanceIds").stream()
                .map(InstanceId::new)
                .toList();
        var commands = instances.stream()
                .<Command<?>>map(instance -> command(instance, request))
                .toList();
        return allOf(instances, commands, request);
    }

    /// All of them together, once it is certain that they are there.
    default AllOf<Object> allOf(List<InstanceId> instances, List<Command<?>> commands, TencentRequest request) {
        return new AllOf<>(commands).after(List.of(new RequireInstances(instances)));
    }

    @Override
    default ObjectNode encode(List<Object> done) {
        return Json.object();
    }
}
