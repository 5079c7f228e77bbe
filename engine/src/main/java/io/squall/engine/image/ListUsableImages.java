package io.squall.engine.image;

import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.engine.image.ListImagesBy.Reason;
import io.squall.engine.image.ListUsableImages.Usable;
import io.squall.model.Image;
import io.squall.model.Service;
import java.util.List;
import java.util.Set;

/// The images of the caller's region that it may use.
public record ListUsableImages() implements Query<List<Usable>> {

    /// An image, and why the caller may use it.
    public record Usable(Image image, Reason reason) {}

    @Override
    public Set<Service> needs() {
        return Set.of(Service.IMAGE);
    }

    @Override
    public List<Usable> run(Transaction tx) {
        return tx.images().list().stream()
                .filter(image -> Images.isVisible(tx, image))
                .map(image -> new Usable(image, reason(tx, image)))
                .toList();
    }

    private static Reason reason(Transaction tx, Image image) {
        if (image.isOwnedBy(tx.caller().account())) {
            return Reason.OWNED;
        }
        return image.isPublic() ? Reason.PUBLIC : Reason.SHARED;
    }
}
