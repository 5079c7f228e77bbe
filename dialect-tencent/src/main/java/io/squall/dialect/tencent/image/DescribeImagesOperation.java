package io.squall.dialect.tencent.image;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.Ids;
import io.squall.dialect.tencent.action.Module;
import io.squall.dialect.tencent.action.Page;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.dialect.tencent.action.Times;
import io.squall.engine.Command;
import io.squall.engine.image.Images;
import io.squall.engine.image.ListImagesBy;
import io.squall.engine.image.ListImagesBy.Reason;
import io.squall.errors.TencentError;
import io.squall.model.Image;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/// "DescribeImages" in the CVM documentation. Conditions that nothing meets give an empty list, and so does the market,
/// which sells nothing here.
record DescribeImagesOperation() implements ImageOperation<DescribeImagesOperation.Listed> {

    private static final int LAST_TYPE = 4;
    private static final int LAST_STATUS = 5;
    private static final Map<Integer, Reason> REASONS = Map.of(1, Reason.OWNED, 2, Reason.PUBLIC, 4, Reason.SHARED);

    /// A part of the images of one type.
    record Listed(int type, Page<Image> page) {}

    /// The documentation's own examples call it there.
    @Override
    public Set<Module> alsoAt() {
        return Set.of(Module.CVM);
    }

    @Override
    public Set<TencentError> errors() {
        return Set.of();
    }

    @Override
    public Command<Listed> decode(TencentRequest request) {
        var parameters = request.parameters();
        var type = parameters.integer("imageType", 1, LAST_TYPE);
        var ids = parameters.optionalTexts("imageIds", ImageParameters.MAX_IDS);
        var status = parameters.optionalInteger("status", 0, LAST_STATUS).orElse(0);
        var wanted = Page.wanted(parameters);
        Predicate<Image> filter = image -> REASONS.containsKey(type)
                && (ids.isEmpty() || ids.contains(image.id().value()))
                && (status == 0 || status == status(image));
        return new ListImagesBy(REASONS.getOrDefault(type, Reason.PUBLIC))
                .map(all ->
                        new Listed(type, wanted.of(all.stream().filter(filter).toList())));
    }

    @Override
    public ObjectNode encode(Listed listed) {
        List<Image> images = listed.page().items();
        return Json.object()
                .put("totalCount", listed.page().total())
                .set(
                        "imageSet",
                        images.stream().map(image -> view(image, listed.type())).collect(Json.toArray()));
    }

    private static ObjectNode view(Image image, int type) {
        return Json.object()
                .put("unImgId", image.id().value())
                .put("imageName", image.name())
                .put("imageDescription", image.properties().getOrDefault(Images.DESCRIPTION, ""))
                .put("osName", Images.osName(image))
                .put("imageType", type)
                .put("createTime", Times.local(image.createdAt()))
                .put(
                        "creator",
                        image.owner()
                                .map(owner -> Long.toString(Ids.uin(owner)))
                                .orElse(""))
                .put("status", status(image));
    }

    private static int status(Image image) {
        return switch (image.state()) {
            case QUEUED, SAVING, KILLED -> 1;
            case ACTIVE, DEACTIVATED -> 2;
            case PENDING_DELETE, DELETED -> 3;
            case IMPORTING -> 4;
            case UPLOADING -> 5;
        };
    }
}
