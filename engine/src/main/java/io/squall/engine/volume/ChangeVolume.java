package io.squall.engine.volume;

import io.squall.engine.Command;
import io.squall.engine.Transaction;
import io.squall.engine.project.Projects;
import io.squall.model.ProjectId;
import io.squall.model.Service;
import io.squall.model.Volume;
import io.squall.model.VolumeId;
import java.util.Optional;
import java.util.Set;

/// Gives a volume another name or puts it into another project; the latter only if it is elastic.
public record ChangeVolume(VolumeId id, Optional<String> name, Optional<ProjectId> project) implements Command<Volume> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.BLOCK_STORAGE);
    }

    @Override
    public Volume run(Transaction tx) {
        var volume = Volumes.get(tx, id);
        project.ifPresent(wanted -> {
            Projects.requireKnown(tx, wanted);
            Volumes.requireElastic(volume);
        });
        return tx.volumes().put(volume.called(name.orElse(volume.name()), project.orElse(volume.project())));
    }
}
