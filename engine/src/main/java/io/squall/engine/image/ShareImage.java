package io.squall.engine.image;

import io.squall.engine.Command;
import io.squall.engine.Transaction;
import io.squall.model.Image;
import io.squall.model.Image.Share;
import io.squall.model.ImageId;
import io.squall.model.Rejection.SharedTooWidely;
import io.squall.model.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Lets other accounts use an image of the caller's own.
public record ShareImage(ImageId id, List<Recipient> recipients) implements Command<Image> {

    public ShareImage {
        recipients = List.copyOf(recipients);
    }

    @Override
    public Set<Service> needs() {
        return Set.of(Service.IMAGE);
    }

    @Override
    public Image run(Transaction tx) {
        var image = Images.own(tx, id);
        requireRoom(image);
        var shares = new ArrayList<>(image.sharedWith());
        recipients.stream()
                .map(recipient -> recipient.find(tx))
                .distinct()
                .filter(account -> !image.isSharedWith(account))
                .forEach(account -> shares.add(new Share(account, tx.now())));
        Images.requireActive(image);
        return tx.images().put(image.shared(shares, tx.now()));
    }

    private void requireRoom(Image image) {
        var others = image.sharedWith().stream()
                .filter(share -> recipients.stream()
                        .noneMatch(recipient -> recipient.isMeant().test(share.account())))
                .count();
        var wanted = recipients.stream().map(Recipient::name).distinct().count();
        if (others + wanted > Image.MAX_SHARES) {
            throw new SharedTooWidely(id, Image.MAX_SHARES).raise();
        }
    }
}
