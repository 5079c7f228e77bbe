package io.squall.engine.volume;

import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.model.ResourceType;
import io.squall.model.Service;
import io.squall.model.Volume;
import io.squall.model.VolumeId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The caller's volumes, or one of them.
public record ListVolumes(Optional<VolumeId> id) implements Query<List<Volume>> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.BLOCK_STORAGE);
    }

    @Override
    public List<Volume> run(Transaction tx) {
        return id.map(one -> List.of(tx.volumes().get(ResourceType.VOLUME, one)))
                .orElseGet(tx.volumes()::list);
    }
}
