package io.squall.server.proxy;

import java.time.Duration;

/// What the proxy bounds.
///
/// @param connections of clients at a time; what comes beyond waits
/// @param headBytes of a request or an answer, without its body
/// @param headTime from the first byte of a request's head to its last
/// @param connectTime to look a host up and to reach it
/// @param idle how long nothing may flow, in either direction
/// @param check how often overdue connections are looked for
record ProxyLimits(
        int connections, int headBytes, Duration headTime, Duration connectTime, Duration idle, Duration check) {

    static final ProxyLimits DEFAULT = new ProxyLimits(
            2048,
            64 * 1024,
            Duration.ofSeconds(10),
            Duration.ofSeconds(10),
            Duration.ofMinutes(5),
            Duration.ofSeconds(1));
}
