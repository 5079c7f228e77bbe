package io.squall.dialect;

import io.squall.errors.DocumentedError;
import tools.jackson.databind.node.ObjectNode;

/// What all answers to a request have in common.
public interface Envelope<E extends DocumentedError> {

    WireResponse succeed(ObjectNode members);

    WireResponse fail(Fault<E> fault, ObjectNode members);

    /// A failure that has nothing to show.
    default WireResponse fail(Fault<E> fault) {
        return fail(fault, Json.object());
    }
}
