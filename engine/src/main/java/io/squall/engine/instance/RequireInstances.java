package io.squall.engine.instance;

import io.squall.engine.Done;
import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.model.InstanceId;
import io.squall.model.ResourceType;
import java.util.List;

/// Refuses, if one of these instances is not there.
public record RequireInstances(List<InstanceId> ids) implements Query<Done> {

    public RequireInstances {
        ids = List.copyOf(ids);
    }

    @Override
    public Done run(Transaction tx) {
        ids.forEach(id -> tx.instances().get(ResourceType.INSTANCE, id));
        return Done.DONE;
    }
}
