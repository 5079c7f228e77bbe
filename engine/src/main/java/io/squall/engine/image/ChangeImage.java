package io.squall.engine.image;

import io.squall.engine.Command;
import io.squall.engine.Transaction;
import io.squall.model.Image;
import io.squall.model.ImageId;
import io.squall.model.Service;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Gives an image of the caller's own another name or another description.
public record ChangeImage(ImageId id, Optional<String> name, Optional<String> description) implements Command<Image> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.IMAGE);
    }

    @Override
    public Image run(Transaction tx) {
        var image = Images.own(tx, id);
        Images.requireActive(image);
        name.ifPresent(wanted -> Images.requireFreeName(tx, tx.caller().region(), wanted, Optional.of(id)));
        var changed = description.map(text -> Map.of(Images.DESCRIPTION, text)).orElse(Map.of());
        return tx.images().put(image.called(name.orElse(image.name()), changed, tx.now()));
    }
}
