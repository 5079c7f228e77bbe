package io.squall.dialect.tencent.image;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.Ids;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.dialect.tencent.action.Times;
import io.squall.engine.Command;
import io.squall.engine.image.ListImagesBy;
import io.squall.engine.image.ListImagesBy.Reason;
import io.squall.errors.TencentError;
import io.squall.model.Image;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "GetImageShareUinInfo" in the CVM documentation: tells which accounts may use images.
record GetImageShareUinInfoOperation() implements ImageOperation<List<Image>> {

    @Override
    public Set<TencentError> errors() {
        return Set.of();
    }

    @Override
    public Command<List<Image>> decode(TencentRequest request) {
        var parameters = request.parameters();
        var ids = parameters.texts("imageIds", ImageParameters.MAX_IDS);
        return new ListImagesBy(Reason.OWNED)
                .map(all -> all.stream()
                        .filter(image -> ids.contains(image.id().value()))
                        .toList());
    }

    @Override
    public ObjectNode encode(List<Image> result) {
        var answer = Json.object();
        answer.putObject("data")
                .put("imageNum", result.size())
                .put("maxImgShareNum", Image.MAX_SHARES)
                .set(
                        "imageList",
                        result.stream().map(GetImageShareUinInfoOperation::view).collect(Json.toArray()));
        return answer;
    }

    private static ObjectNode view(Image image) {
        var node = Json.object().put("imageId", image.id().value());
        var shares = node.putArray("shareUinInfo");
        image.sharedWith()
                .forEach(share -> shares.addObject()
                        .put("uin", Ids.uin(share.account()))
                        .put("shareTimeStamp", Times.local(share.since())));
        return node;
    }
}
