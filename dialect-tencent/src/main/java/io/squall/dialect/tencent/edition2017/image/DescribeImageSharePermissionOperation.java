package io.squall.dialect.tencent.edition2017.image;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.Ids;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.dialect.tencent.action.Times;
import io.squall.engine.Command;
import io.squall.engine.image.ReadOwnImages;
import io.squall.errors.TencentError;
import io.squall.model.Image;
import io.squall.model.Image.Share;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "DescribeImageSharePermission" of the edition in the CVM documentation: tells which accounts may use an image.
record DescribeImageSharePermissionOperation() implements ImageOperation<Image> {

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_NOT_FOUND);
    }

    @Override
    public Command<Image> decode(TencentRequest request) {
        return new ReadOwnImages(List.of(ImageParameters.one(request.parameters()))).map(List::getFirst);
    }

    @Override
    public ObjectNode encode(Image image) {
        return Json.object()
                .set(
                        "SharePermissionSet",
                        image.sharedWith().stream()
                                .map(DescribeImageSharePermissionOperation::view)
                                .collect(Json.toArray()));
    }

    private static ObjectNode view(Share share) {
        return Json.object()
                .put("CreatedTime", Times.utc(share.since()))
                .put("Account", Long.toString(Ids.uin(share.account())));
    }
}
