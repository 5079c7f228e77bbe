package io.squall.engine.image;

import io.squall.engine.Command;
import io.squall.engine.Transaction;
import io.squall.model.Image;
import io.squall.model.ImageId;
import io.squall.model.Rejection.ImageShared;
import io.squall.model.Service;
import java.util.Set;

/// Deletes an image of the caller's own that is ready and that no other account may use. Any other does not exist to be
/// deleted.
public record DeleteOwnImage(ImageId id) implements Command<Image> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.IMAGE);
    }

    @Override
    public Image run(Transaction tx) {
        var image = Images.amongOwn(tx, id);
        Images.requireActive(image);
        if (!image.sharedWith().isEmpty()) {
            throw new ImageShared(id).raise();
        }
        new DeleteImage(id).run(tx);
        return image;
    }
}
