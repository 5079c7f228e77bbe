package io.squall.benchmark;

import java.util.List;
import java.util.Optional;

/// What is asked of a server, over and over.
///
/// @param server answers
/// @param headers such as `X-Auth-Token: abc`
/// @param target what every request is for; empty, if `requests` are written down
record Load(
        Program server, List<String> headers, Optional<String> target, Optional<Requests> requests, int connections) {

    Load {
        headers = List.copyOf(headers);
    }

    String url() {
        return server.url();
    }

    static Load of(Program server, Calls calls, int connections) {
        return new Load(server, List.of("Host: " + Calls.HOST), Optional.empty(), Optional.of(calls), connections);
    }

    static Load of(Program server, Turns turns, int connections) {
        return new Load(server, List.of(), Optional.empty(), Optional.of(turns), connections);
    }

    static Load of(Program server, String target, List<String> headers, int connections) {
        return new Load(server, headers, Optional.of(target), Optional.empty(), connections);
    }
}
