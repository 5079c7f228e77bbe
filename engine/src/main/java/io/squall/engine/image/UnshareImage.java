package io.squall.engine.image;

import io.squall.engine.Command;
import io.squall.engine.Transaction;
import io.squall.model.Image;
import io.squall.model.ImageId;
import io.squall.model.Service;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Lets other accounts no longer use an image of the caller's own. Instances that they built from it stay.
public record UnshareImage(ImageId id, List<Recipient> recipients) implements Command<Image> {

    public UnshareImage {
        recipients = List.copyOf(recipients);
    }

    @Override
    public Set<Service> needs() {
        return Set.of(Service.IMAGE);
    }

    @Override
    public Image run(Transaction tx) {
        var image = Images.own(tx, id);
        var leaving = recipients.stream().map(recipient -> recipient.find(tx)).collect(Collectors.toSet());
        Images.requireActive(image);
        var staying = image.sharedWith().stream()
                .filter(share -> !leaving.contains(share.account()))
                .toList();
        return tx.images().put(image.shared(staying, tx.now()));
    }
}
