package io.squall.engine.instance;

import static io.squall.model.Instance.State.STOPPED;

import io.squall.engine.Command;
import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.engine.image.Images;
import io.squall.model.Due;
import io.squall.model.Image;
import io.squall.model.ImageId;
import io.squall.model.Instance;
import io.squall.model.Instance.Task;
import io.squall.model.InstanceId;
import io.squall.model.Quota;
import io.squall.model.Rejection.TextTooLong;
import io.squall.model.ResourceType;
import io.squall.model.Service;
import io.squall.model.Volume;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Makes a private image of a stopped instance's root disk.
public record CreateImage(InstanceId instance, String name) implements Command<Image> {

    private static final int MAX_NAME = 255;

    @Override
    public Set<Service> needs() {
        return Set.of(Service.COMPUTE, Service.IMAGE);
    }

    @Override
    public Image run(Transaction tx) {
        var source = Instances.idle(tx, instance, STOPPED);
        if (name.length() > MAX_NAME) {
            throw new TextTooLong(ResourceType.IMAGE, "name", MAX_NAME).raise();
        }
        var image = image(tx, source);
        tx.checkQuota(Quota.IMAGE_GB, used(tx), Images.gigabytes(image));
        var task = new Task(Task.Kind.CREATING_IMAGE, tx.in(tx.timings().createImage()));
        tx.instances().put(source.doing(task, tx.now()));
        return tx.images().put(image);
    }

    private Image image(Transaction tx, Instance source) {
        var base = tx.images().find(source.image()).orElseThrow();
        var saving = tx.in(tx.timings().createImage().dividedBy(2));
        return new Image(
                new ImageId(tx.newId(ResourceType.IMAGE)),
                Set.of(source.region()),
                Optional.of(tx.caller().account()),
                List.of(),
                false,
                name,
                base.diskFormat(),
                rootDiskGb(tx, source),
                base.minRamMb(),
                base.localDisk(),
                base.sizeBytes(),
                false,
                base.properties(),
                source.keyName(),
                Image.State.QUEUED,
                Optional.of(new Due<>(Image.State.SAVING, saving)),
                tx.now(),
                tx.now());
    }

    private static int rootDiskGb(Transaction tx, Instance source) {
        return source.rootVolume()
                .flatMap(tx.volumes()::find)
                .map(Volume::sizeGb)
                .or(source.flavor()::localDiskGb)
                .orElseThrow();
    }

    private static long used(Transaction tx) {
        var owner = tx.caller().account().value();
        return tx.images().list(Kinds.IMAGES.column(Kinds.OWNER), owner).stream()
                .mapToLong(Images::gigabytes)
                .sum();
    }
}
