package io.squall.server;

import java.time.Duration;

/// What the server bounds, so that no client takes more than its share of it.
///
/// @param connections to each listener at a time; what comes beyond waits
/// @param requests that are worked on at a time; what comes beyond waits, then is refused
/// @param bodyBytes of one request; a larger body is refused
/// @param bodiesBytes of all requests that are being read at a time, the small ones aside
/// @param patience how long a request waits for its turn before it is refused
/// @param idle how long a connection may say nothing between two requests
/// @param asking how long a request may take to come, from its first line to its last byte
/// @param answering how long a client may take to accept its answer
public record Limits(
        int connections,
        int requests,
        int bodyBytes,
        int bodiesBytes,
        Duration patience,
        Duration idle,
        Duration asking,
        Duration answering) {

    public static final Limits DEFAULT = new Limits(
            4096,
            1024,
            1 << 20,
            64 << 20,
            Duration.ofSeconds(5),
            Duration.ofMinutes(1),
            Duration.ofSeconds(20),
            Duration.ofSeconds(30));
}
