package io.squall.engine.image;

import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.model.Image;
import io.squall.model.ImageId;
import io.squall.model.Quota;
import io.squall.model.RegionId;
import io.squall.model.Rejection.AlreadyExists;
import io.squall.model.Rejection.NoSuch;
import io.squall.model.Rejection.NotYours;
import io.squall.model.Rejection.WrongState;
import io.squall.model.ResourceType;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The rules about images that many commands share.
public final class Images {

    private static final long BYTES_PER_GB = 1L << 30;

    /// The property that says what an image is for.
    public static final String DESCRIPTION = "description";

    /// The property that says what its operating system is called.
    public static final String OS_NAME = "os_name";

    private Images() {}

    /// What the operating system of an image is called: the provider's images are called like it.
    public static String osName(Image image) {
        var properties = image.properties();
        var usual = image.isPublic() ? image.name() : properties.getOrDefault("os_distro", properties.get("os_type"));
        return properties.getOrDefault(OS_NAME, Objects.requireNonNullElse(usual, ""));
    }

    /// The image, if the caller sees it.
    public static Optional<Image> find(Transaction tx, ImageId id) {
        return tx.images().find(id).filter(image -> isVisible(tx, image));
    }

    /// The image, which the caller sees.
    static Image get(Transaction tx, ImageId id) {
        return find(tx, id).orElseThrow(() -> new NoSuch(ResourceType.IMAGE, id.value()).raise());
    }

    /// The image, which the caller sees and owns.
    static Image own(Transaction tx, ImageId id) {
        return requireOwn(tx, get(tx, id));
    }

    /// The image, if it is the caller's own; any other does not exist.
    static Image amongOwn(Transaction tx, ImageId id) {
        return find(tx, id)
                .filter(found -> found.isOwnedBy(tx.caller().account()))
                .orElseThrow(() -> new NoSuch(ResourceType.IMAGE, id.value()).raise());
    }

    static Image requireOwn(Transaction tx, Image image) {
        if (!image.isOwnedBy(tx.caller().account())) {
            throw new NotYours(ResourceType.IMAGE, image.id().value()).raise();
        }
        return image;
    }

    static void requireActive(Image image) {
        if (image.state() != Image.State.ACTIVE) {
            throw new WrongState(ResourceType.IMAGE, image.id().value(), image.state(), List.of(Image.State.ACTIVE))
                    .raise();
        }
    }

    /// Refuses a name that another image of the caller's has in a region.
    public static void requireFreeName(Transaction tx, RegionId region, String name, Optional<ImageId> except) {
        var isTaken = own(tx, region).stream()
                .filter(image -> !Optional.of(image.id()).equals(except))
                .anyMatch(image -> image.name().equals(name));
        if (isTaken) {
            throw new AlreadyExists(ResourceType.IMAGE, name).raise();
        }
    }

    /// Refuses more images in a region than the caller may have there.
    public static void checkQuota(Transaction tx, RegionId region, int wanted) {
        tx.checkQuota(Quota.IMAGES, own(tx, region).size(), wanted);
    }

    /// The caller's own images in a region.
    private static List<Image> own(Transaction tx, RegionId region) {
        var owner = tx.caller().account().value();
        return tx.images().list(Kinds.IMAGES.column(Kinds.OWNER), owner).stream()
                .filter(image -> image.regions().contains(region))
                .toList();
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
