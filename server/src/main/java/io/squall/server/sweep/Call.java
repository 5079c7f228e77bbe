package io.squall.server.sweep;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// A call that a client made, and what became of it.
///
/// @param at when it was answered, by the machine's clock
/// @param failure absent, if it succeeded
/// @param struck whether the sweep let it fail
public record Call(String api, String operation, Instant at, Optional<Failure> failure, boolean struck) {

    /// How a call failed.
    ///
    /// @param names what answers and catalogs call the code
    public record Failure(String code, List<String> names, String detail) {
        public Failure {
            names = List.copyOf(names);
        }
    }

    /// Reads one of the journal's requests.
    ///
    /// @param rehearsal by which the sweep lets calls fail; none, when empty
    static Call read(JsonNode request, String rehearsal) {
        return new Call(
                request.path("api").asString(""),
                request.path("operation").asString(""),
                Instant.parse(request.path("time").asString()),
                request.path("outcome").asString("").equals("failed")
                        ? Optional.of(failure(request))
                        : Optional.empty(),
                !rehearsal.isEmpty()
                        && rehearsal.equals(request.path("rehearsal").asString("")));
    }

    private static Failure failure(JsonNode request) {
        return new Failure(
                request.path("code").asString(""),
                Stream.of("error", "specific")
                        .flatMap(member -> request.path(member).asStringOpt().stream())
                        .flatMap(names -> Stream.of(names.split(" ", -1)))
                        .toList(),
                request.path("detail").asString(""));
    }

    boolean isOf(Target target) {
        return api.equals(target.api()) && operation.equals(target.operation());
    }

    /// The same for every call of its operation.
    String key() {
        return api + " " + operation;
    }

    /// Whether the cloud did it, whatever of the answer arrived.
    boolean isDone() {
        return failure.isEmpty();
    }
}
