package io.squall.engine.image;

import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.model.Image;
import io.squall.model.Service;
import java.util.List;
import java.util.Set;

/// The images of the caller's region that it may use for one reason.
public record ListImagesBy(Reason reason) implements Query<List<Image>> {

    /// Why an account may use an image.
    public enum Reason {
        OWNED,
        PUBLIC,
        /// It belongs to another account, which shares it.
        SHARED
    }

    @Override
    public Set<Service> needs() {
        return Set.of(Service.IMAGE);
    }

    @Override
    public List<Image> run(Transaction tx) {
        return tx.images().list().stream()
                .filter(image -> Images.isVisible(tx, image) && reason(tx, image) == reason)
                .toList();
    }

    private static Reason reason(Transaction tx, Image image) {
        if (image.isOwnedBy(tx.caller().account())) {
            return Reason.OWNED;
        }
        return image.isPublic() ? Reason.PUBLIC : Reason.SHARED;
    }
}
