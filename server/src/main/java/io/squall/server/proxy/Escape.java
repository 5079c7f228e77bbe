package io.squall.server.proxy;

import java.time.Instant;

/// A host that is not emulated and that clients wanted to reach.
///
/// @param allowed how often they were let through
/// @param refused how often they were not
public record Escape(String host, int port, long allowed, long refused, Instant first, Instant last) {

    Escape again(boolean letThrough, Instant now) {
        return new Escape(host, port, allowed + (letThrough ? 1 : 0), refused + (letThrough ? 0 : 1), first, now);
    }
}
