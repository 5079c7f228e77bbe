package io.squall.dialect.tencent.cvm;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.instance.DescribePaidInstances;
import io.squall.engine.instance.DescribePaidInstances.Paid;
import io.squall.errors.TencentError;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "DescribeInstanceImageInfo" in the CVM documentation: which image each instance has.
record DescribeInstanceImageInfoOperation() implements CvmOperation<List<Paid>> {

    @Override
    public Set<TencentError> errors() {
        return Set.of();
    }

    @Override
    public Command<List<Paid>> decode(TencentRequest request) {
        var isWanted = InstanceFilter.required(request.parameters(), "uInstanceIds");
        return new DescribePaidInstances()
                .map(all -> all.stream().filter(isWanted).toList());
    }

    @Override
    public ObjectNode encode(List<Paid> instances) {
        return Json.object()
                .set(
                        "data",
                        instances.stream()
                                .map(paid -> paid.description().instance())
                                .map(instance -> Json.object()
                                        .put("unImgId", instance.image().value())
                                        .put("uInstanceId", instance.id().value()))
                                .collect(Json.toArray()));
    }
}
