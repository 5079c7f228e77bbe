package io.squall.engine.image;

import io.squall.engine.Command;
import io.squall.engine.Done;
import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.model.ImageId;
import io.squall.model.Rejection.InUse;
import io.squall.model.Rejection.NoSuch;
import io.squall.model.Rejection.NotYours;
import io.squall.model.Rejection.Protected;
import io.squall.model.ResourceType;
import io.squall.model.Service;
import java.util.Set;

/// Deletes an image of the caller's own that no instance was built from.
public record DeleteImage(ImageId id) implements Command<Done> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.IMAGE);
    }

    @Override
    public Done run(Transaction tx) {
        var image = Images.find(tx, id).orElseThrow(() -> new NoSuch(ResourceType.IMAGE, id.value()).raise());
        if (!image.isOwnedBy(tx.caller().account())) {
            throw new NotYours(ResourceType.IMAGE, id.value()).raise();
        }
        if (image.isProtected()) {
            throw new Protected(ResourceType.IMAGE, id.value()).raise();
        }
        var users = tx.all(Kinds.INSTANCES).count(Kinds.INSTANCES.column(Kinds.IMAGE), id.value());
        if (users > 0) {
            throw new InUse(ResourceType.IMAGE, id.value(), users + " instance(s)").raise();
        }
        tx.images().remove(id);
        return Done.DONE;
    }
}
