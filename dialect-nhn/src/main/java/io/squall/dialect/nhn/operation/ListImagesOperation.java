package io.squall.dialect.nhn.operation;

import io.squall.dialect.Json;
import io.squall.engine.Command;
import io.squall.engine.image.ListImages;
import io.squall.errors.NhnError;
import io.squall.model.Image;
import io.squall.model.ImageId;
import io.squall.model.ResourceType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/// "List Images" in the NHN guide.
record ListImagesOperation() implements NhnOperation<List<Image>> {

    private static final int MAX_LIMIT = 1000;
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    @Override
    public Route route() {
        return Route.get("/images");
    }

    @Override
    public Set<ResourceType> addresses() {
        return Set.of(ResourceType.IMAGE);
    }

    @Override
    public Set<NhnError> errors() {
        return Set.of();
    }

    @Override
    public Command<List<Image>> decode(NhnRequest request) {
        var limit = request.optional("limit").map(ListImagesOperation::limit).orElse(MAX_LIMIT);
        return new ListImages(imageId(request, "marker"), limit);
    }

    private static int limit(String text) {
        try {
            var limit = Integer.parseInt(text);
            if (limit >= 1) {
                return Math.min(limit, MAX_LIMIT);
            }
            throw NhnRequest.invalid("query parameter limit must be at least 1");
        } catch (NumberFormatException notANumber) {
            throw NhnRequest.invalid("query parameter limit must be an integer");
        }
    }

    /// The image that a parameter names, whose type the guide gives as UUID.
    static Optional<ImageId> imageId(NhnRequest request, String parameter) {
        return request.optional(parameter).map(text -> {
            if (!UUID.matcher(text).matches()) {
                throw NhnRequest.invalid("query parameter %s must be a UUID".formatted(parameter));
            }
            return new ImageId(text.toLowerCase(Locale.ROOT));
        });
    }

    @Override
    public ObjectNode encode(List<Image> images) {
        return Json.object()
                .set("images", images.stream().map(ListImagesOperation::image).collect(Json.toArray()));
    }

    private static ObjectNode image(Image image) {
        var node = Json.object()
                .put("createdAt", Wire.seconds(image.createdAt()))
                .put("diskFormat", image.diskFormat())
                .put("id", image.id().value())
                .put("isPublic", image.isPublic())
                .put("minDisk", image.minDiskGb())
                .put("minRam", image.minRamMb())
                .put("name", image.name());
        node.set("properties", Wire.strings(image.properties()));
        return node.put("protected", image.isProtected())
                .put("size", image.sizeBytes())
                .put("status", Wire.lower(image.state()))
                .put("updatedAt", Wire.seconds(image.updatedAt()));
    }
}
