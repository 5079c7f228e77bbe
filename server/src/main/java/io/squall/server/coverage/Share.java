package io.squall.server.coverage;

import io.squall.dialect.Json;
import io.squall.server.coverage.CodeCoverage.Standing;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// How much of what operations declare was met.
///
/// @param operations how many there are
/// @param called how many were called
/// @param cause how many pairs of operation and code were met by a cause
/// @param rehearsal how many by a rehearsal only
/// @param pairs how many there are to meet
public record Share(int operations, int called, long cause, long rehearsal, long pairs) {

    private static final double HUNDRED = 100.0;
    private static final double TENTHS = 10.0;

    /// The share of some operations.
    ///
    /// @param everything whether operations that were not called have codes to meet, too
    public static Share of(List<OperationCoverage> operations, boolean everything) {
        var codes = operations.stream()
                .filter(each -> everything || each.isCalled())
                .flatMap(each -> each.declared().stream())
                .map(CodeCoverage::standing)
                .toList();
        return new Share(
                operations.size(),
                (int) operations.stream().filter(OperationCoverage::isCalled).count(),
                codes.stream().filter(Standing.CAUSE::equals).count(),
                codes.stream().filter(Standing.REHEARSAL::equals).count(),
                codes.size());
    }

    public long met() {
        return cause + rehearsal;
    }

    /// In percent, down to a tenth, and never more than there is.
    public double percent() {
        return pairs == 0 ? 0 : Math.floor(met() * HUNDRED * TENTHS / pairs) / TENTHS;
    }

    public ObjectNode json() {
        return Json.object()
                .put("operations", operations)
                .put("called", called)
                .put("cause", cause)
                .put("rehearsal", rehearsal)
                .put("notMet", pairs - met())
                .put("pairs", pairs)
                .put("percent", percent());
    }
}
