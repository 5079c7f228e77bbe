package io.squall.engine.instance;

import io.squall.engine.Command;
import io.squall.engine.Transaction;
import io.squall.engine.keypair.AccountKeyPairs;
import io.squall.model.Instance;
import io.squall.model.Instance.Task;
import io.squall.model.InstanceId;
import io.squall.model.KeyPair;
import io.squall.model.Rejection.NotSupportedByImage;
import io.squall.model.ResourceType;
import io.squall.model.Service;
import java.util.Optional;
import java.util.Set;

/// Gives a stopped instance a key pair instead of the one it had and of its password.
///
/// @param mayStop whether a running one may be switched off and on for it
public record BindKeyPair(InstanceId id, KeyPair.Key key, boolean mayStop) implements Command<Instance> {

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
        var task = new Task(Task.Kind.CHANGING_KEY, tx.in(tx.timings().stop()));
        return tx.instances()
                .put(instance.change()
                        .keyName(Optional.of(key.value()))
                        .task(Optional.of(task))
                        .at(tx.now()));
    }
}
