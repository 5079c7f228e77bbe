package io.squall.engine.inventory;

import io.squall.model.RegionId;
import io.squall.model.ResourceType;
import java.util.Optional;

/// Something that is there because a client made it.
///
/// @param owner the account that has it, or the user whose it is
/// @param name what its owner calls it; empty, if it has no name
/// @param partOf the resource that it comes and goes with, if there is one
public record Resource(
        ResourceType type, String id, String owner, Optional<RegionId> region, String name, Optional<String> partOf) {

    Resource partOf(String whole) {
        return new Resource(type, id, owner, region, name, Optional.of(whole).filter(given -> !given.isEmpty()));
    }
}
