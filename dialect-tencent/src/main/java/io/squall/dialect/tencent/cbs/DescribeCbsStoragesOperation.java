package io.squall.dialect.tencent.cbs;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.DiskTypes;
import io.squall.dialect.tencent.action.Ids;
import io.squall.dialect.tencent.action.Module;
import io.squall.dialect.tencent.action.Page;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.dialect.tencent.parameter.Parameters;
import io.squall.engine.Command;
import io.squall.engine.volume.DescribeVolumes;
import io.squall.engine.volume.DescribeVolumes.Description;
import io.squall.errors.TencentError;
import io.squall.model.ResourceType;
import io.squall.model.Volume;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// "DescribeCbsStorages" in the CBS documentation. Conditions that nothing meets give an empty list.
record DescribeCbsStoragesOperation() implements CbsOperation<Page<Description>> {

    private static final int MAX_IDS = 100;
    private static final Map<String, String> DISK_TYPES = Map.of("root", "root", "data", "data");
    private static final Map<String, String> PAY_MODES = Map.of("prePay", "prePay", "postPay", "postPay");

    /// The provider's command line calls it there, too.
    @Override
    public Set<Module> alsoAt() {
        return Set.of(Module.SNAPSHOT);
    }

    @Override
    public Set<TencentError> errors() {
        return Set.of();
    }

    @Override
    public Command<Page<Description>> decode(TencentRequest request) {
        var parameters = request.parameters();
        var wanted = Page.wanted(parameters);
        var filter = filter(parameters);
        return new DescribeVolumes()
                .map(all -> wanted.of(all.stream().filter(filter).toList()));
    }

    private static Predicate<Description> filter(Parameters parameters) {
        return Stream.of(
                        equal(parameters.optionalChoice("diskType", DISK_TYPES), on(StorageView::diskType)),
                        equal(parameters.optionalChoice("payMode", PAY_MODES), StorageView::payMode),
                        equal(parameters.optionalInteger("portable", 0, 1), on(StorageView::portable)),
                        equal(parameters.optionalInteger("attached", 0, 1), on(StorageView::attached)),
                        equal(
                                parameters.optionalText("projectId"),
                                on(volume -> volume.project().value())),
                        equal(parameters.optionalChoice("storageType", DiskTypes.WORDS), on(Volume::type)),
                        equal(DiskParameters.zone(parameters), on(Volume::zone)),
                        oneOf(
                                ids(parameters, "storageIds", ResourceType.VOLUME),
                                volume -> Optional.of(volume.id().value())),
                        oneOf(
                                ids(parameters, "uInstanceIds", ResourceType.INSTANCE),
                                volume -> Optional.ofNullable(StorageView.instance(volume))),
                        oneOf(statuses(parameters), volume -> Optional.of(StorageView.status(volume))),
                        searched(parameters.optionalText("searchValue")))
                .reduce(Predicate::and)
                .orElseThrow();
    }

    private static List<String> ids(Parameters parameters, String name, ResourceType type) {
        return parameters.optionalTexts(name, MAX_IDS).stream()
                .map(id -> Ids.current(type, id))
                .toList();
    }

    private static List<String> statuses(Parameters parameters) {
        var wanted = parameters.optionalTexts("storageStatus");
        if (!StorageView.STATUSES.containsAll(wanted)) {
            throw parameters.wrong("storageStatus", "has a value that no status has");
        }
        return wanted;
    }

    private static <T> Predicate<Description> equal(Optional<T> wanted, Function<Description, T> part) {
        return description -> wanted.isEmpty() || wanted.get().equals(part.apply(description));
    }

    private static Predicate<Description> oneOf(List<String> wanted, Function<Volume, Optional<String>> part) {
        return description -> wanted.isEmpty()
                || part.apply(description.volume()).filter(wanted::contains).isPresent();
    }

    private static Predicate<Description> searched(Optional<String> word) {
        return description -> word.isEmpty()
                || description.volume().name().contains(word.get())
                || description.volume().id().value().equals(word.get());
    }

    private static <T> Function<Description, T> on(Function<Volume, T> part) {
        return description -> part.apply(description.volume());
    }

    @Override
    public ObjectNode encode(Page<Description> page) {
        return Json.object()
                .put("totalCount", page.total())
                .set("storageSet", page.items().stream().map(StorageView::of).collect(Json.toArray()));
    }
}
