package io.squall.dialect.tencent.edition2017.cvm;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.Page;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.dialect.tencent.edition2017.action.Filters;
import io.squall.dialect.tencent.edition2017.action.IdForm;
import io.squall.dialect.tencent.edition2017.action.Paging;
import io.squall.dialect.tencent.parameter.Parameters;
import io.squall.engine.Command;
import io.squall.engine.instance.DescribePaidInstances;
import io.squall.engine.instance.DescribePaidInstances.Paid;
import io.squall.engine.zone.FindZone;
import io.squall.errors.TencentError;
import io.squall.model.Instance;
import io.squall.model.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// "DescribeInstances" of the edition in the CVM documentation. Conditions that nothing meets give an empty list.
record DescribeInstancesOperation() implements CvmOperation<Page<Paid>> {

    private static final int MAX_VALUES = 5;

    private static final Map<String, BiPredicate<Paid, String>> CONDITIONS = Map.of(
            "zone", (paid, zone) -> instance(paid).zone().value().equals(zone),
            "project-id", (paid, project) -> instance(paid).project().value().equals(project),
            "host-id", (paid, host) -> false,
            "instance-id", (paid, id) -> instance(paid).id().value().equals(id),
            "instance-name", (paid, name) -> instance(paid).name().contains(name),
            "instance-charge-type", (paid, type) -> Charges.of(paid).equals(type),
            "private-ip-address", (paid, address) -> has(paid.description().privateAddresses(), address),
            "public-ip-address", (paid, address) -> has(paid.description().publicAddresses(), address));

    private static Instance instance(Paid paid) {
        return paid.description().instance();
    }

    private static boolean has(Stream<?> addresses, String address) {
        return addresses.anyMatch(found -> found.toString().equals(address));
    }

    @Override
    public Set<TencentError> errors() {
        return Set.of();
    }

    @Override
    public Command<Page<Paid>> decode(TencentRequest request) {
        var parameters = request.parameters();
        var wanted = Paging.wanted(parameters);
        var filters = Filters.read(parameters, "InstanceIds", MAX_VALUES);
        filters.values("instance-id").forEach(id -> IdForm.INSTANCE.checked(parameters, "instance-id", id));
        filters.values("host-id").forEach(id -> IdForm.HOST.checked(parameters, "host-id", id));
        var isWanted = filters.on(CONDITIONS).and(hasOneOf(parameters));
        return new DescribePaidInstances()
                .<Page<Paid>>map(all -> wanted.of(all.stream().filter(isWanted).toList()))
                .after(filters.values("zone").stream()
                        .map(zone -> new FindZone(new ZoneId(zone)))
                        .toList());
    }

    /// Every instance, where no id is given.
    static Predicate<Paid> hasOneOf(Parameters parameters) {
        var ids = IdForm.INSTANCE.any(parameters, "InstanceIds");
        return paid -> ids.isEmpty() || ids.contains(instance(paid).id().value());
    }

    @Override
    public ObjectNode encode(Page<Paid> page) {
        return Json.object()
                .put("TotalCount", page.total())
                .set("InstanceSet", page.items().stream().map(InstanceView::of).collect(Json.toArray()));
    }
}
