package io.squall.dialect.tencent.image;

import io.squall.dialect.tencent.action.TencentOperation;
import java.util.List;

/// The actions at image.api.qcloud.com.
public final class ImageOperations {

    private ImageOperations() {}

    /// All of them, in the order of the documentation.
    public static List<TencentOperation<?>> all() {
        return List.of(
                new DescribeImagesOperation(),
                new CreateImageOperation(),
                new DeleteImagesOperation(),
                new ModifyImageAttributesOperation(),
                new ShareImageOperation(),
                new CancelShareImageOperation(),
                new GetImageShareUinInfoOperation(),
                new SyncCvmImageOperation());
    }
}
