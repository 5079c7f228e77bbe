package io.squall.dialect.tencent.edition2017.image;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.Ids;
import io.squall.dialect.tencent.action.Times;
import io.squall.engine.image.Images;
import io.squall.engine.image.ListUsableImages.Usable;
import io.squall.model.Image;
import tools.jackson.databind.node.ObjectNode;

/// An image as "DescribeImages" of the edition in the CVM documentation shows it.
final class ImageView {

    private ImageView() {}

    /// Four members have two names each: that of the action's page, and that of the page about data structures, which
    /// clients read.
    static ObjectNode of(Usable usable) {
        var image = usable.image();
        var node = Json.object()
                .put("ImageId", image.id().value())
                .put("ImageType", type(usable))
                .put("ImageName", image.name())
                .put("ImageDescription", image.properties().getOrDefault(Images.DESCRIPTION, ""));
        put(node, Images.osName(image), "ImageOsName", "OsName");
        put(node, Times.utc(image.createdAt()), "ImageCreateTime", "CreatedTime");
        put(node, status(image), "ImageStatus", "ImageState");
        put(node, creator(image), "Creator", "ImageCreator");
        return node;
    }

    private static void put(ObjectNode node, String value, String name, String otherName) {
        node.put(name, value).put(otherName, value);
    }

    static String type(Usable usable) {
        return switch (usable.reason()) {
            case OWNED -> "PRIVATE_IMAGE";
            case PUBLIC -> "PUBLIC_IMAGE";
            case SHARED -> "SHARED_IMAGE";
        };
    }

    private static String creator(Image image) {
        return image.owner().map(owner -> Long.toString(Ids.uin(owner))).orElse("PUBLIC");
    }

    private static String status(Image image) {
        return switch (image.state()) {
            case QUEUED, SAVING -> "CREATING";
            case ACTIVE, DEACTIVATED -> "NORMAL";
            case KILLED -> "CREATEFAILED";
            case PENDING_DELETE, DELETED -> "USING";
            case IMPORTING, UPLOADING -> "SYNCING";
        };
    }
}
