package io.squall.engine.image;

import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.model.Image;
import io.squall.model.ImageId;
import io.squall.model.Service;
import java.util.List;
import java.util.Set;

/// Images of the caller's own. It is refused if one of them is not.
public record ReadOwnImages(List<ImageId> ids) implements Query<List<Image>> {

    public ReadOwnImages {
        ids = List.copyOf(ids);
    }

    @Override
    public Set<Service> needs() {
        return Set.of(Service.IMAGE);
    }

    @Override
    public List<Image> run(Transaction tx) {
        return ids.stream().map(id -> Images.amongOwn(tx, id)).toList();
    }
}
