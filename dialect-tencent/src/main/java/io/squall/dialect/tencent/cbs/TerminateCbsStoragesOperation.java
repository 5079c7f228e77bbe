package io.squall.dialect.tencent.cbs;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.volume.TerminateVolumes;
import io.squall.errors.TencentError;
import io.squall.model.Order;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "TerminateCbsStorages" in the CBS documentation: gives elastic disks back. It has no page there, clients know it.
record TerminateCbsStoragesOperation() implements CbsOperation<List<Order>> {

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_NOT_FOUND, TencentError.RESOURCE_OPERATION_FAILED);
    }

    @Override
    public Command<List<Order>> decode(TencentRequest request) {
        var parameters = request.parameters();
        return new TerminateVolumes(DiskParameters.several(parameters, DiskParameters.MAX_BATCH));
    }

    @Override
    public ObjectNode encode(List<Order> result) {
        var answer = Json.object();
        var deals = answer.putArray("dealNames");
        result.forEach(order -> deals.add(order.id().value()));
        return answer;
    }
}
