package io.squall.engine.instance;

import io.squall.engine.Command;
import io.squall.engine.Transaction;
import io.squall.model.Instance;
import io.squall.model.Instance.Task;
import io.squall.model.InstanceId;
import io.squall.model.Service;
import java.util.Set;

/// Gives the administrator of a stopped instance another password.
///
/// @param mayStop whether a running one may be switched off and on for it
public record ResetPassword(InstanceId id, String password, boolean mayStop) implements Command<Instance> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.COMPUTE);
    }

    @Override
    public Instance run(Transaction tx) {
        var instance = Instances.stopped(tx, id, mayStop);
        PasswordRule.check(Instances.isWindows(tx, instance), password);
        var task = new Task(Task.Kind.RESETTING_PASSWORD, tx.in(tx.timings().stop()));
        return tx.instances().put(instance.doing(task, tx.now()));
    }
}
