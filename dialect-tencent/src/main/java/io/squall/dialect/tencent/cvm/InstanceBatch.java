package io.squall.dialect.tencent.cvm;

import io.squall.dialect.Fault;
import io.squall.dialect.tencent.action.BatchAnswer;
import io.squall.dialect.tencent.action.Ids;
import io.squall.dialect.tencent.action.Tasks;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Batch;
import io.squall.engine.Command;
import io.squall.engine.Query;
import io.squall.errors.TencentError;
import io.squall.model.Instance;
import io.squall.model.InstanceId;
import io.squall.model.ResourceType;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// An action that does one thing to many instances, named by `instanceIds.n`.
interface InstanceBatch extends CvmOperation<List<Batch.Part<Instance>>> {

    int MAX_INSTANCES = 100;

    /// What is done to one of them.
    Command<Instance> command(InstanceId instance, TencentRequest request);

    /// What must be there for any of it.
    default Optional<Query<?>> precondition(TencentRequest request) {
        return Optional.empty();
    }

    @Override
    default Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_OPERATION_FAILED, TencentError.PARTIAL_SUCCESS);
    }

    @Override
    default Command<List<Batch.Part<Instance>>> decode(TencentRequest request) {
        var commands = new LinkedHashMap<String, Command<Instance>>();
        request.parameters()
                .texts("instanceIds", MAX_INSTANCES)
                .forEach(id ->
                        commands.put(id, command(new InstanceId(Ids.current(ResourceType.INSTANCE, id)), request)));
        var batch = new Batch<>(commands);
        return precondition(request).map(batch::after).orElse(batch);
    }

    @Override
    default ObjectNode encode(List<Batch.Part<Instance>> parts) {
        return BatchAnswer.encode(
                this,
                parts,
                (entry, instance) -> entry.put("requestId", Tasks.number(instance.id(), instance.updatedAt())));
    }

    @Override
    default Optional<Fault<TencentError>> fault(List<Batch.Part<Instance>> parts) {
        return BatchAnswer.fault(parts);
    }
}
