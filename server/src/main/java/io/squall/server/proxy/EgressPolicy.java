package io.squall.server.proxy;

import java.util.List;
import java.util.stream.Collectors;

/// What becomes of requests to hosts that are not emulated.
public sealed interface EgressPolicy {

    /// They are refused.
    record Block() implements EgressPolicy {}

    /// They are let through.
    record Allow() implements EgressPolicy {}

    /// Those to these hosts are let through.
    record Only(List<HostPattern> hosts) implements EgressPolicy {
        public Only {
            hosts = List.copyOf(hosts);
        }
    }

    /// Reads a policy as it is written on the command line: `block`, `allow`, or hosts with commas between them.
    ///
    /// @throws IllegalArgumentException if it is none of these
    static EgressPolicy parse(String text) {
        return switch (text) {
            case "block" -> new Block();
            case "allow" -> new Allow();
            default ->
                new Only(List.of(text.split(",", -1)).stream()
                        .map(HostPattern::parse)
                        .toList());
        };
    }

    /// As it is written on the command line.
    default String text() {
        return switch (this) {
            case Block() -> "block";
            case Allow() -> "allow";
            case Only(var hosts) -> hosts.stream().map(HostPattern::text).collect(Collectors.joining(","));
        };
    }

    default boolean allows(String host) {
        return switch (this) {
            case Block() -> false;
            case Allow() -> true;
            case Only(var hosts) -> hosts.stream().anyMatch(pattern -> pattern.matches(host));
        };
    }
}
