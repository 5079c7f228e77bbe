package io.squall.engine.instance;

import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.model.InstanceId;
import io.squall.model.ResourceType;
import io.squall.model.Service;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// How many elastic volumes each instance has.
///
/// @param instances by what the caller called them
public record CountElasticVolumes(Map<String, InstanceId> instances) implements Query<Map<String, Long>> {

    public CountElasticVolumes {
        instances = new LinkedHashMap<>(instances);
    }

    @Override
    public Set<Service> needs() {
        return Set.of(Service.COMPUTE, Service.BLOCK_STORAGE);
    }

    @Override
    public Map<String, Long> run(Transaction tx) {
        var counts = new LinkedHashMap<String, Long>();
        instances.forEach((key, id) -> {
            tx.instances().get(ResourceType.INSTANCE, id);
            counts.put(key, AttachElasticVolumes.attached(tx, id));
        });
        return counts;
    }
}
