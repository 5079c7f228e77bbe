package io.squall.dialect.tencent.cvm;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.Page;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.instance.DescribePaidInstances;
import io.squall.engine.instance.DescribePaidInstances.Paid;
import io.squall.errors.TencentError;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "DescribeInstances" in the CVM documentation. Conditions that nothing meets give an empty list.
record DescribeInstancesOperation() implements CvmOperation<Page<Paid>> {

    @Override
    public Set<TencentError> errors() {
        return Set.of();
    }

    @Override
    public Command<Page<Paid>> decode(TencentRequest request) {
        var parameters = request.parameters();
        var wanted = Page.wanted(parameters);
        var filter = InstanceFilter.of(parameters, "instanceIds");
        return new DescribePaidInstances()
                .map(all -> wanted.of(all.stream().filter(filter).toList()));
    }

    @Override
    public ObjectNode encode(Page<Paid> page) {
        return Json.object()
                .put("totalCount", page.total())
                .set("instanceSet", page.items().stream().map(InstanceView::of).collect(Json.toArray()));
    }
}
