package io.squall.dialect.nhn.operation;

import io.squall.dialect.Operation;
import io.squall.errors.NhnError;
import io.squall.model.ResourceType;
import java.util.Optional;
import java.util.Set;

/// An operation of NHN Cloud's Compute API v1.0.
public interface NhnOperation<R> extends Operation<NhnError, NhnRequest, R> {

    String SUFFIX = "Operation";

    Route route();

    /// A second place where it is found.
    default Optional<Route> otherRoute() {
        return Optional.empty();
    }

    /// The resources that the request's own path or query names. If one of these does not exist, the answer is -5; if
    /// one that the body names does not, it is the resource's own 404 ("Error Code" in the NHN guide).
    default Set<ResourceType> addresses() {
        return Set.of();
    }

    /// Whether it can be used without a token.
    default boolean isOpen() {
        return false;
    }

    @Override
    default String name() {
        var name = getClass().getSimpleName();
        return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
    }
}
