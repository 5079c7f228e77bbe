package io.squall.dialect.tencent.edition2017.image;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.Recipients;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.image.Recipient;
import io.squall.engine.image.ShareImage;
import io.squall.engine.image.UnshareImage;
import io.squall.errors.TencentError;
import io.squall.model.Image;
import io.squall.model.ImageId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import tools.jackson.databind.node.ObjectNode;

/// "ModifyImageSharePermission" of the edition in the CVM documentation: lets other accounts use an image, or no
/// longer.
record ModifyImageSharePermissionOperation() implements ImageOperation<Image> {

    private static final Map<String, BiFunction<ImageId, List<Recipient>, Command<Image>>> PERMISSIONS =
            Map.of("SHARE", ShareImage::new, "CANCEL", UnshareImage::new);

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_NOT_FOUND, TencentError.RESOURCE_OPERATION_FAILED);
    }

    @Override
    public Command<Image> decode(TencentRequest request) {
        var parameters = request.parameters();
        var image = ImageParameters.one(parameters);
        var recipients = Recipients.read(parameters, "AccountIds");
        return parameters.choice("Permission", PERMISSIONS).apply(image, recipients);
    }

    @Override
    public ObjectNode encode(Image changed) {
        return Json.object();
    }
}
