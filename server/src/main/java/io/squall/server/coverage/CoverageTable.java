package io.squall.server.coverage;

import io.squall.server.coverage.CodeCoverage.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Coverage for people at a terminal.
///
/// @param everything whether operations that were not called have codes to meet, too
public record CoverageTable(CoverageData data, boolean everything) {

    /// A line for each API, and one for each operation that was called.
    public String summary() {
        var lines = new ArrayList<String>();
        lines.add(row("API", "OPERATIONS CALLED", "CODES MET", "BY CAUSE", "REHEARSED", "NOT MET", "SHARE"));
        data.apis().forEach(api -> {
            var share = Share.of(data.of(api), everything);
            lines.add(row(
                    api,
                    "%d of %d".formatted(share.called(), share.operations()),
                    "%d of %d".formatted(share.met(), share.pairs()),
                    String.valueOf(share.cause()),
                    String.valueOf(share.rehearsal()),
                    String.valueOf(share.pairs() - share.met()),
                    String.format(Locale.ROOT, "%.1f %%", share.percent())));
        });
        data.apis().forEach(api -> lines.addAll(called(api)));
        return String.join(System.lineSeparator(), lines);
    }

    private static String row(
            String api, String called, String met, String cause, String rehearsed, String not, String share) {
        return "%-12s %17s %14s %9s %10s %8s %8s".formatted(api, called, met, cause, rehearsed, not, share);
    }

    private List<String> called(String api) {
        var lines = new ArrayList<String>();
        data.of(api).stream()
                .filter(OperationCoverage::isCalled)
                .map(CoverageTable::line)
                .forEach(lines::add);
        var without = met(data.withoutOperation(api));
        if (!without.isEmpty()) {
            lines.add("  %-40s %s".formatted("(refused before it was known)", without));
        }
        if (!lines.isEmpty()) {
            lines.addFirst(api);
            lines.addFirst("");
        }
        return lines;
    }

    private static String line(OperationCoverage operation) {
        var met = met(operation.codes());
        return "  %-40s %d of %d%s"
                .formatted(
                        operation.operation(),
                        operation.declared().stream()
                                .filter(CodeCoverage::isMet)
                                .count(),
                        operation.declared().size(),
                        met.isEmpty() ? "" : ": " + met);
    }

    private static String met(List<CodeCoverage> codes) {
        return codes.stream()
                .filter(CodeCoverage::isMet)
                .map(code -> code.code() + (code.standing() == Standing.REHEARSAL ? " (rehearsed)" : ""))
                .collect(Collectors.joining(", "));
    }

    /// A line for each code of each operation.
    public String details() {
        return data.apis().stream()
                .flatMap(api -> data.of(api).stream())
                .map(CoverageTable::details)
                .collect(Collectors.joining(System.lineSeparator() + System.lineSeparator()));
    }

    private static String details(OperationCoverage operation) {
        var lines = new ArrayList<String>();
        lines.add("%s %s, done %d times".formatted(operation.api(), operation.operation(), operation.done()));
        operation.codes().stream().map(CoverageTable::details).forEach(lines::add);
        return String.join(System.lineSeparator(), lines);
    }

    private static String details(CodeCoverage code) {
        return "  %-9s %7d %-32s%s"
                .formatted(
                        code.standing().words(),
                        code.cause() + code.rehearsal(),
                        code.code() + " " + code.error(),
                        code.declared() ? "" : " (not declared)")
                .stripTrailing();
    }
}
