package io.squall.server.coverage;

import static io.squall.server.coverage.Markup.escaped;

import io.squall.server.coverage.CodeCoverage.Standing;
import java.util.List;
import java.util.stream.Collectors;

/// Coverage as JUnit's XML: a suite for each operation that was called, a case for each code. What was not met is
/// skipped;
/// what was to be met fails.
///
/// @param shortfalls what was to be met and was not, in words
public record CoverageSuites(CoverageData data, List<String> shortfalls) {

    public CoverageSuites {
        shortfalls = List.copyOf(shortfalls);
    }

    public String xml() {
        var suites = data.apis().stream()
                .flatMap(api -> data.of(api).stream())
                .filter(OperationCoverage::isCalled)
                .map(CoverageSuites::suite)
                .collect(Collectors.joining());
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"squall coverage\">\n%s%s</testsuites>\n"
                .formatted(required(), suites);
    }

    /// What failed, or that nothing did.
    private String required() {
        var cases = shortfalls.stream()
                .map(words ->
                        "    <testcase classname=\"squall.coverage\" name=\"%s\"><failure message=\"%s\"/></testcase>\n"
                                .formatted(escaped(words), escaped(words)))
                .collect(Collectors.joining());
        return "  <testsuite name=\"required\" tests=\"%d\" failures=\"%d\" errors=\"0\" skipped=\"0\">\n%s  </testsuite>\n"
                .formatted(shortfalls.size(), shortfalls.size(), cases);
    }

    private static String suite(OperationCoverage operation) {
        var codes = operation.codes();
        var name = "%s.%s".formatted(operation.api(), operation.operation());
        return "  <testsuite name=\"%s\" tests=\"%d\" failures=\"0\" errors=\"0\" skipped=\"%d\">\n%s  </testsuite>\n"
                .formatted(
                        escaped(name),
                        codes.size(),
                        codes.stream().filter(code -> !code.isMet()).count(),
                        codes.stream().map(code -> test(name, code)).collect(Collectors.joining()));
    }

    private static String test(String suite, CodeCoverage code) {
        return "    <testcase classname=\"%s\" name=\"%s\">%s</testcase>\n"
                .formatted(
                        escaped(suite),
                        escaped(code.code() + " " + code.error()),
                        code.standing() == Standing.NOT_MET
                                ? "<skipped message=\"not met\"/>"
                                : "<system-out>met by %s, %d times</system-out>"
                                        .formatted(
                                                code.standing() == Standing.CAUSE ? "a cause" : "a rehearsal",
                                                code.cause() + code.rehearsal()));
    }
}
