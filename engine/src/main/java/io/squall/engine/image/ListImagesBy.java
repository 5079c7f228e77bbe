package io.squall.engine.image;

import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.engine.image.ListUsableImages.Usable;
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
        return new ListUsableImages()
                .run(tx).stream()
                        .filter(usable -> usable.reason() == reason)
                        .map(Usable::image)
                        .toList();
    }
}
