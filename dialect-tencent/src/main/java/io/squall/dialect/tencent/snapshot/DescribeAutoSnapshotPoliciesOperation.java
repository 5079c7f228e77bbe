package io.squall.dialect.tencent.snapshot;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.Page;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.dialect.tencent.action.Times;
import io.squall.engine.Command;
import io.squall.engine.snapshot.ListSnapshotPolicies;
import io.squall.errors.TencentError;
import io.squall.model.SnapshotPolicy;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "DescribeAutoSnapshotPolicies" in the CBS documentation. Conditions that nothing meets give an empty list.
record DescribeAutoSnapshotPoliciesOperation() implements SnapshotOperation<Page<SnapshotPolicy>> {

    private static final int MAX_IDS = 100;

    @Override
    public Set<TencentError> errors() {
        return Set.of();
    }

    @Override
    public Command<Page<SnapshotPolicy>> decode(TencentRequest request) {
        var parameters = request.parameters();
        var ids = parameters.optionalTexts("aspIds", MAX_IDS);
        var wanted = Page.wanted(parameters);
        return new ListSnapshotPolicies()
                .map(all -> wanted.of(all.stream()
                        .filter(policy ->
                                ids.isEmpty() || ids.contains(policy.id().value()))
                        .toList()));
    }

    @Override
    public ObjectNode encode(Page<SnapshotPolicy> page) {
        return Json.object()
                .put("totalCount", page.total())
                .set(
                        "aspSet",
                        page.items().stream()
                                .map(DescribeAutoSnapshotPoliciesOperation::view)
                                .collect(Json.toArray()));
    }

    private static ObjectNode view(SnapshotPolicy policy) {
        var node = Json.object()
                .put("aspId", policy.id().value())
                .put("aspName", policy.name())
                .put("isActivated", policy.active() ? 1 : 0)
                .put("isPermanent", policy.permanent() ? 1 : 0)
                .put("retentionDays", policy.retentionDays());
        var schedules = node.putArray("policy");
        policy.schedules().forEach(schedule -> {
            var entry = schedules.addObject();
            var days = entry.putArray("dayOfWeek");
            schedule.days().forEach(day -> days.add(day.getValue() - 1));
            var hours = entry.putArray("hour");
            schedule.hours().forEach(hours::add);
        });
        node.put("createTime", Times.local(policy.createdAt()));
        var disks = node.putArray("storageIdList");
        policy.volumes().forEach(volume -> disks.add(volume.value()));
        return node;
    }
}
