package io.squall.engine.instance;

import io.squall.engine.Command;
import io.squall.engine.Transaction;
import io.squall.engine.image.Images;
import io.squall.model.Image;
import io.squall.model.Instance.State;
import io.squall.model.InstanceId;
import io.squall.model.Service;
import java.util.HashMap;
import java.util.Optional;
import java.util.Set;

/// Makes a private image of a stopped instance's root disk, under a name that no other of the caller's has.
public record CreateNamedImage(InstanceId instance, String name, String description) implements Command<Image> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.COMPUTE, Service.IMAGE);
    }

    @Override
    public Image run(Transaction tx) {
        var source = Instances.idle(tx, instance, State.STOPPED);
        Images.requireFreeName(tx, source.region(), name, Optional.empty());
        Images.checkQuota(tx, source.region(), 1);
        var properties = new HashMap<String, String>();
        properties.put(Images.DESCRIPTION, description);
        tx.images().find(source.image()).ifPresent(base -> properties.put(Images.OS_NAME, Images.osName(base)));
        var image = new CreateImage(instance, name).run(tx);
        return tx.images().put(image.called(name, properties, tx.now()));
    }
}
