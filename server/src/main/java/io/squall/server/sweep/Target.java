package io.squall.server.sweep;

import java.util.List;

/// An operation that a client calls, and every code that it can be made to end in.
///
/// @param title its name in rehearsals, which no other operation of its API has
public record Target(String api, String operation, String title, List<Code> codes) {

    public Target {
        codes = List.copyOf(codes);
    }

    /// Whether it only looks, so that programs may do it more or less often without doing anything else.
    public boolean isReading() {
        return Operations.isReading(operation);
    }
}
