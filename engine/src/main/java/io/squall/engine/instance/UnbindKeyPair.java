package io.squall.engine.instance;

import io.squall.engine.Command;
import io.squall.engine.Transaction;
import io.squall.engine.keypair.AccountKeyPairs;
import io.squall.model.Instance;
import io.squall.model.Instance.Task;
import io.squall.model.InstanceId;
import io.squall.model.KeyPair;
import io.squall.model.Rejection.NoSuch;
import io.squall.model.Rejection.NotSupportedByImage;
import io.squall.model.ResourceType;
import io.squall.model.Service;
import java.util.Optional;
import java.util.Set;

/// Takes its key pair from a stopped instance.
///
/// @param mayStop whether a running one may be switched off and on for it
public record UnbindKeyPair(InstanceId id, KeyPair.Key key, boolean mayStop) implements Command<Instance> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.COMPUTE);
    }

    @Override
    public Instance run(Transaction tx) {
        AccountKeyPairs.get(tx, key);
        var instance = tx.instances().get(ResourceType.INSTANCE, id);
        if (Instances.isWindows(tx, instance)) {
            throw new NotSupportedByImage(id).raise();
        }
        Instances.stopped(tx, id, mayStop);
        if (!instance.keyName().equals(Optional.of(key.value()))) {
            throw new NoSuch(ResourceType.KEY_PAIR, key.value()).raise();
        }
        var task = new Task(Task.Kind.CHANGING_KEY, tx.in(tx.timings().stop()));
        return tx.instances()
                .put(instance.change()
                        .keyName(Optional.empty())
                        .task(Optional.of(task))
                        .at(tx.now()));
    }
}
