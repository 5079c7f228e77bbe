package io.squall.engine;

import io.squall.model.ResourceType;

/// The form of the identifiers that the caller's resources get.
@FunctionalInterface
public interface Naming {

    /// A UUID for everything.
    Naming UUIDS = (type, identifiers) -> identifiers.uuid();

    String name(ResourceType type, Identifiers identifiers);
}
