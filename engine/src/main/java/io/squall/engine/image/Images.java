package io.squall.engine.image;

import io.squall.engine.Transaction;
import io.squall.model.Image;
import io.squall.model.ImageId;
import java.util.Optional;

/// The rules about images that many commands share.
public final class Images {

    private static final long BYTES_PER_GB = 1L << 30;

    private Images() {}

    /// The image, if the caller sees it.
    public static Optional<Image> find(Transaction tx, ImageId id) {
        return tx.images().find(id).filter(image -> isVisible(tx, image));
    }

    static boolean isVisible(Transaction tx, Image image) {
        return image.regions().contains(tx.caller().region())
                && image.isVisibleTo(tx.caller().account());
    }

    /// The size of an image in GB, as quotas count it.
    public static long gigabytes(Image image) {
        return Math.ceilDiv(image.sizeBytes(), BYTES_PER_GB);
    }
}
