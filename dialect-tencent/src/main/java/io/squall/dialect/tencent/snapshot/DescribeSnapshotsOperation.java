package io.squall.dialect.tencent.snapshot;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.Ids;
import io.squall.dialect.tencent.action.Page;
import io.squall.dialect.tencent.action.Regions;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.dialect.tencent.action.Times;
import io.squall.dialect.tencent.parameter.Parameters;
import io.squall.engine.Command;
import io.squall.engine.snapshot.DescribeSnapshots;
import io.squall.engine.snapshot.DescribeSnapshots.Description;
import io.squall.errors.TencentError;
import io.squall.model.ResourceType;
import io.squall.model.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/// "DescribeSnapshots" in the CBS documentation. Conditions that nothing meets give an empty list.
record DescribeSnapshotsOperation() implements SnapshotOperation<Page<Description>> {

    private static final int MAX_IDS = 100;
    private static final Map<String, Boolean> DISK_TYPES = Map.of("root", true, "data", false);

    @Override
    public Set<TencentError> errors() {
        return Set.of();
    }

    @Override
    public Command<Page<Description>> decode(TencentRequest request) {
        var parameters = request.parameters();
        var wanted = Page.wanted(parameters);
        var filter = filter(parameters);
        return new DescribeSnapshots()
                .map(all -> wanted.of(all.stream()
                        .filter(description -> filter.test(description.snapshot()))
                        .toList()));
    }

    private static Predicate<Snapshot> filter(Parameters parameters) {
        var ofRoots = parameters.optionalChoice("diskType", DISK_TYPES);
        var project = parameters.optionalText("projectId");
        var disks = ids(parameters, "storageIds", ResourceType.VOLUME);
        var snapshots = ids(parameters, "snapshotIds", ResourceType.SNAPSHOT);
        return snapshot -> ofRoots.map(root -> root == snapshot.root()).orElse(true)
                && project.map(id -> id.equals(snapshot.project().value())).orElse(true)
                && (disks.isEmpty() || disks.contains(snapshot.volume().value()))
                && (snapshots.isEmpty() || snapshots.contains(snapshot.id().value()));
    }

    private static List<String> ids(Parameters parameters, String name, ResourceType type) {
        return parameters.optionalTexts(name, MAX_IDS).stream()
                .map(id -> Ids.current(type, id))
                .toList();
    }

    @Override
    public ObjectNode encode(Page<Description> page) {
        return Json.object()
                .put("totalCount", page.total())
                .set(
                        "snapshotSet",
                        page.items().stream()
                                .map(DescribeSnapshotsOperation::view)
                                .collect(Json.toArray()));
    }

    private static ObjectNode view(Description description) {
        var snapshot = description.snapshot();
        return Json.object()
                .put("snapshotId", snapshot.id().value())
                .put("storageId", snapshot.volume().value())
                .put("snapshotName", snapshot.name())
                .put("snapshotStatus", status(snapshot))
                .put("projectId", Long.parseLong(snapshot.project().value()))
                .put("percent", description.percent())
                .put("storageSize", snapshot.sizeGb())
                .put("createTime", Times.local(snapshot.createdAt()))
                .put("diskType", snapshot.root() ? "root" : "data")
                .put("zoneId", Regions.number(snapshot.zone()))
                .put("zoneName", Regions.title(snapshot.zone()))
                .put("deadline", snapshot.expiresAt().map(Times::local).orElse(""))
                .put("encrypt", 0);
    }

    private static String status(Snapshot snapshot) {
        return switch (snapshot.state()) {
            case CREATING -> "creating";
            case AVAILABLE -> "normal";
            case RESTORING -> "rollbacking";
            case DELETING, DELETED -> "deleting";
        };
    }
}
