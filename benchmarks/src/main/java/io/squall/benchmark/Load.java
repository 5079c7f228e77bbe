package io.squall.benchmark;

import java.util.List;
import java.util.Optional;

/// What is asked of a server, over and over.
///
/// @param headers such as `X-Auth-Token: abc`
/// @param target what every request is for; empty, if `calls` makes each its own
record Load(String url, List<String> headers, Optional<String> target, Optional<Calls> calls, int connections) {

    Load {
        headers = List.copyOf(headers);
    }

    static Load of(String url, Calls calls, int connections) {
        return new Load(url, List.of("Host: " + Calls.HOST), Optional.empty(), Optional.of(calls), connections);
    }

    static Load of(String url, String target, List<String> headers, int connections) {
        return new Load(url, headers, Optional.of(target), Optional.empty(), connections);
    }
}
