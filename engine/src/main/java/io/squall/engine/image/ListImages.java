package io.squall.engine.image;

import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.model.Image;
import io.squall.model.ImageId;
import io.squall.model.Rejection.NoSuch;
import io.squall.model.ResourceType;
import io.squall.model.Service;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The images that the caller sees, newest first.
///
/// @param after the image behind which the list starts
/// @param limit how many at most
public record ListImages(Optional<ImageId> after, int limit) implements Query<List<Image>> {

    private static final Comparator<Image> NEWEST_FIRST = Comparator.comparing(Image::createdAt)
            .reversed()
            .thenComparing(image -> image.id().value());

    @Override
    public Set<Service> needs() {
        return Set.of(Service.IMAGE);
    }

    @Override
    public List<Image> run(Transaction tx) {
        var visible = tx.images().list().stream()
                .filter(image -> Images.isVisible(tx, image))
                .sorted(NEWEST_FIRST)
                .toList();
        var start = after.map(id -> indexOf(visible, id) + 1).orElse(0);
        return visible.stream().skip(start).limit(limit).toList();
    }

    private static int indexOf(List<Image> images, ImageId id) {
        for (var i = 0; i < images.size(); i++) {
            if (images.get(i).id().equals(id)) {
                return i;
            }
        }
        throw new NoSuch(ResourceType.IMAGE, id.value()).raise();
    }
}
