package io.squall.dialect.tencent.edition2017.image;

import io.squall.dialect.tencent.action.TencentOperation;
import java.util.List;

/// The actions of the edition at image.api.qcloud.com.
public final class ImageOperations {

    private ImageOperations() {}

    /// All of them, in the order of the documentation.
    public static List<TencentOperation<?>> all() {
        return List.of(
                new DescribeImagesOperation(),
                new CreateImageOperation(),
                new DeleteImagesOperation(),
                new ModifyImageAttributeOperation(),
                new SyncImagesOperation(),
                new ModifyImageSharePermissionOperation(),
                new DescribeImageSharePermissionOperation());
    }
}
