package io.squall.dialect.tencent.edition2017.image;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.Page;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.dialect.tencent.edition2017.action.Filters;
import io.squall.dialect.tencent.edition2017.action.IdForm;
import io.squall.dialect.tencent.edition2017.action.Paging;
import io.squall.engine.Command;
import io.squall.engine.image.ListUsableImages;
import io.squall.engine.image.ListUsableImages.Usable;
import io.squall.errors.TencentError;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import tools.jackson.databind.node.ObjectNode;

/// "DescribeImages" of the edition in the CVM documentation. Conditions that nothing meets give an empty list.
record DescribeImagesOperation() implements ImageOperation<Page<Usable>> {

    private static final int MAX_VALUES = 5;

    private static final Map<String, BiPredicate<Usable, String>> CONDITIONS = Map.of(
            "image-id", (usable, id) -> id(usable).equals(id),
            "image-type", (usable, type) -> ImageView.type(usable).equals(type),
            "image-name", (usable, name) -> usable.image().name().equals(name));

    private static String id(Usable usable) {
        return usable.image().id().value();
    }

    @Override
    public Set<TencentError> errors() {
        return Set.of();
    }

    @Override
    public Command<Page<Usable>> decode(TencentRequest request) {
        var parameters = request.parameters();
        var wanted = Paging.wanted(parameters);
        var ids = IdForm.IMAGE.any(parameters, ImageParameters.IMAGES);
        var isWanted = Filters.read(parameters, ImageParameters.IMAGES, MAX_VALUES)
                .on(CONDITIONS)
                .and(usable -> ids.isEmpty() || ids.contains(id(usable)));
        return new ListUsableImages()
                .map(all -> wanted.of(all.stream().filter(isWanted).toList()));
    }

    @Override
    public ObjectNode encode(Page<Usable> page) {
        return Json.object()
                .put("TotalCount", page.total())
                .set("ImageSet", page.items().stream().map(ImageView::of).collect(Json.toArray()));
    }
}
