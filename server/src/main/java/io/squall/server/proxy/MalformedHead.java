package io.squall.server.proxy;

import java.io.IOException;
import java.io.Serial;

/// What was sent is not HTTP as this proxy understands it.
final class MalformedHead extends IOException {

    @Serial
    private static final long serialVersionUID = 1;

    MalformedHead(String problem) {
        super(problem);
    }
}
