package io.squall.dialect.tencent.cvm;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.Ids;
import io.squall.dialect.tencent.action.Page;
import io.squall.dialect.tencent.action.Regions;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.dialect.tencent.parameter.Parameters;
import io.squall.engine.Command;
import io.squall.engine.instance.DescribePaidInstances;
import io.squall.engine.instance.DescribePaidInstances.Paid;
import io.squall.errors.TencentError;
import io.squall.model.Instance;
import io.squall.model.ResourceType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// "DescribeInstances" in the CVM documentation. Conditions that nothing meets give an empty list.
record DescribeInstancesOperation() implements CvmOperation<Page<Paid>> {

    private static final int LOWEST_STATUS = -1;
    private static final int HIGHEST_STATUS = 30;

    @Override
    public Set<TencentError> errors() {
        return Set.of();
    }

    @Override
    public Command<Page<Paid>> decode(TencentRequest request) {
        var parameters = request.parameters();
        var wanted = Page.wanted(parameters);
        var filter = filter(parameters);
        return new DescribePaidInstances()
                .map(all -> wanted.of(all.stream().filter(filter).toList()));
    }

    private static Predicate<Paid> filter(Parameters parameters) {
        var ids = parameters.optionalTexts("instanceIds", InstanceBatch.MAX_INSTANCES).stream()
                .map(id -> Ids.current(ResourceType.INSTANCE, id))
                .toList();
        var addresses = parameters.optionalTexts("lanIps", InstanceBatch.MAX_INSTANCES);
        return Stream.<Predicate<Paid>>of(
                        paid -> ids.isEmpty()
                                || ids.contains(instance(paid).id().value()),
                        paid -> addresses.isEmpty() || hasOneOf(paid, addresses),
                        on(parameters
                                .optionalText("searchWord")
                                .map(word -> paid -> instance(paid).name().contains(word))),
                        on(parameters
                                .optionalInteger("status", LOWEST_STATUS, HIGHEST_STATUS)
                                .map(status -> paid -> InstanceStatus.of(instance(paid)) == status)),
                        on(parameters
                                .optionalText("projectId")
                                .map(project ->
                                        paid -> instance(paid).project().value().equals(project))),
                        on(parameters
                                .optionalText("zoneId")
                                .map(zone -> paid -> instance(paid).zone().equals(Regions.zone(zone)))))
                .reduce(Predicate::and)
                .orElseThrow();
    }

    private static Predicate<Paid> on(Optional<Predicate<Paid>> condition) {
        return condition.orElse(paid -> true);
    }

    private static Instance instance(Paid paid) {
        return paid.description().instance();
    }

    private static boolean hasOneOf(Paid paid, List<String> addresses) {
        return Stream.concat(
                        InstanceView.privateAddresses(paid.description()),
                        InstanceView.publicAddresses(paid.description()))
                .anyMatch(addresses::contains);
    }

    @Override
    public ObjectNode encode(Page<Paid> page) {
        return Json.object()
                .put("totalCount", page.total())
                .set("instanceSet", page.items().stream().map(InstanceView::of).collect(Json.toArray()));
    }
}
