package io.squall.engine.image;

import io.squall.engine.Command;
import io.squall.engine.Transaction;
import io.squall.model.Image;
import io.squall.model.ImageId;
import io.squall.model.Rejection.NoSuch;
import io.squall.model.ResourceType;
import io.squall.model.Service;
import java.util.Set;

/// Deletes an image of the caller's own that is ready. Any other does not exist to be deleted.
public record DeleteOwnImage(ImageId id) implements Command<Image> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.IMAGE);
    }

    @Override
    public Image run(Transaction tx) {
        var image = Images.find(tx, id)
                .filter(found -> found.isOwnedBy(tx.caller().account()))
                .orElseThrow(() -> new NoSuch(ResourceType.IMAGE, id.value()).raise());
        Images.requireActive(image);
        new DeleteImage(id).run(tx);
        return image;
    }
}
