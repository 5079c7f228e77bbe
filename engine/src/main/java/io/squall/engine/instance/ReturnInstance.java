package io.squall.engine.instance;

import static io.squall.model.Instance.State.ACTIVE;
import static io.squall.model.Instance.State.ERROR;
import static io.squall.model.Instance.State.STOPPED;

import io.squall.engine.Billing;
import io.squall.engine.Command;
import io.squall.engine.Done;
import io.squall.engine.Transaction;
import io.squall.model.InstanceId;
import io.squall.model.ResourceType;
import io.squall.model.Service;
import io.squall.model.Subscription.Charging;
import java.util.Set;

/// Gives an instance back that is paid for by the hour. A prepaid one stays until its time is over.
public record ReturnInstance(InstanceId id) implements Command<Done> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.COMPUTE);
    }

    @Override
    public Done run(Transaction tx) {
        Instances.idle(tx, id, ACTIVE, STOPPED, ERROR);
        Billing.require(tx, id, ResourceType.INSTANCE, Charging.HOURLY);
        return new DeleteInstance(id).run(tx);
    }
}
