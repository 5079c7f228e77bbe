package io.squall.engine.instance;

import io.squall.model.Capacity;
import io.squall.model.Volume;

/// A disk that comes with an instance.
///
/// @param sizeGb size in GB
public record Disk(int sizeGb, Volume.Type type) {

    /// What it takes of the zone's stock; a disk of the host takes nothing.
    Capacity size() {
        return type.isLocal() ? Capacity.NONE : Capacity.ofVolume(sizeGb);
    }
}
