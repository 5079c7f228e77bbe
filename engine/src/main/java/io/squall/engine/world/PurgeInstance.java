package io.squall.engine.world;

import io.squall.engine.Command;
import io.squall.engine.Done;
import io.squall.engine.Kinds;
import io.squall.engine.Removal;
import io.squall.engine.Transaction;
import io.squall.model.InstanceId;
import io.squall.model.Rejection.NoSuch;
import io.squall.model.ResourceType;

/// Removes anyone's instance at once, whatever it is doing and however it is paid for. Its volumes stay, but for those
/// that go with it.
public record PurgeInstance(InstanceId id) implements Command<Done> {

    @Override
    public Done run(Transaction tx) {
        var instance = tx.all(Kinds.INSTANCES)
                .find(id)
                .orElseThrow(() -> new NoSuch(ResourceType.INSTANCE, id.value()).raise());
        Removal.remove(tx.as(instance.account()), instance);
        return Done.DONE;
    }
}
