package io.squall.engine.image;

import io.squall.engine.Command;
import io.squall.engine.Done;
import io.squall.engine.Transaction;
import io.squall.model.Due;
import io.squall.model.Image;
import io.squall.model.ImageId;
import io.squall.model.RegionId;
import io.squall.model.Rejection.NoSuch;
import io.squall.model.ResourceType;
import io.squall.model.Service;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Copies images of the caller's own to other regions: all of them, or none.
///
/// @param source where they are
public record CopyImages(List<ImageId> ids, RegionId source, List<RegionId> destinations) implements Command<Done> {

    public CopyImages {
        ids = List.copyOf(ids);
        destinations = List.copyOf(destinations);
    }

    @Override
    public Set<Service> needs() {
        return Set.of(Service.IMAGE);
    }

    @Override
    public Done run(Transaction tx) {
        var images = ids.stream().distinct().map(id -> find(tx, id)).toList();
        images.forEach(image -> check(tx, image));
        destinations.forEach(region -> Images.checkQuota(tx, region, images.size()));
        images.forEach(image -> copy(tx, image));
        return Done.DONE;
    }

    private Image find(Transaction tx, ImageId id) {
        return tx.images()
                .find(id)
                .filter(image -> image.regions().contains(source))
                .filter(image -> image.isVisibleTo(tx.caller().account()))
                .orElseThrow(() -> new NoSuch(ResourceType.IMAGE, id.value()).raise());
    }

    private void check(Transaction tx, Image image) {
        Images.requireOwn(tx, image);
        Images.requireActive(image);
        destinations.forEach(region -> Images.requireFreeName(tx, region, image.name(), Optional.empty()));
    }

    private void copy(Transaction tx, Image image) {
        var done = new Due<>(Image.State.ACTIVE, tx.in(tx.timings().createImage()));
        tx.images().put(image.in(Image.State.UPLOADING, Optional.of(done), tx.now()));
        for (var region : destinations) {
            var id = new ImageId(tx.newId(ResourceType.IMAGE));
            tx.images().put(image.copied(id, region, done, tx.now()));
        }
    }
}
