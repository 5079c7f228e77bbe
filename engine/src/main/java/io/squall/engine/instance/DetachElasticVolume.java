package io.squall.engine.instance;

import io.squall.engine.Command;
import io.squall.engine.Transaction;
import io.squall.engine.volume.Volumes;
import io.squall.model.Rejection.NotAttached;
import io.squall.model.Service;
import io.squall.model.Volume;
import io.squall.model.VolumeId;
import java.util.Set;

/// Disconnects an elastic volume from whatever instance has it.
public record DetachElasticVolume(VolumeId id) implements Command<Volume> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.COMPUTE, Service.BLOCK_STORAGE);
    }

    @Override
    public Volume run(Transaction tx) {
        var volume = Volumes.elastic(tx, id);
        var attachment = volume.attachment().orElseThrow(() -> new NotAttached(id).raise());
        return new DetachVolume(attachment.instance(), id).run(tx);
    }
}
