package io.squall.server.sweep;

import static io.squall.server.coverage.Markup.escaped;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// A report as JUnit's XML: a suite for each operation, a case for each run; faults fail.
public record SweepSuites(Report report) {

    private static final double MILLIS_PER_SECOND = 1000;

    public String xml() {
        var suites = report.results().stream()
                .map(result -> result.met().target())
                .distinct()
                .map(this::suite)
                .collect(Collectors.joining());
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"squall sweep\">\n%s</testsuites>\n"
                .formatted(suites);
    }

    private String suite(Target target) {
        var own = report.results().stream()
                .filter(result -> result.met().target().equals(target))
                .toList();
        return "  <testsuite name=\"%s\" tests=\"%d\" failures=\"%d\" errors=\"0\" skipped=\"%d\">\n%s  </testsuite>\n"
                .formatted(
                        escaped(name(target)),
                        own.size(),
                        own.stream().filter(report::isFault).count(),
                        own.stream().filter(SweepSuites::isSkipped).count(),
                        cases(own));
    }

    private static String name(Target target) {
        return "%s.%s".formatted(target.api(), target.title());
    }

    private static boolean isSkipped(Result result) {
        return result.verdict().reaction() == Reaction.NOT_MET;
    }

    private String cases(List<Result> results) {
        return results.stream().map(this::test).collect(Collectors.joining());
    }

    private String test(Result result) {
        var met = result.met();
        return String.format(
                Locale.ROOT,
                "    <testcase classname=\"%s\" name=\"%s\" time=\"%.3f\">%s</testcase>\n",
                escaped(name(met.target())),
                escaped((met.number() + " " + met.variant().word()).strip()),
                result.took().toMillis() / MILLIS_PER_SECOND,
                outcome(result));
    }

    private String outcome(Result result) {
        var words = escaped(
                printable(result.verdict().title() + ": " + result.verdict().why()));
        if (report.isFault(result)) {
            return "<failure message=\"%s\">%s</failure>".formatted(words, escaped(printable(result.output())));
        }
        return isSkipped(result)
                ? "<skipped message=\"%s\"/>".formatted(words)
                : "<system-out>%s</system-out>".formatted(words);
    }

    /// XML has no way to write most control characters.
    private static String printable(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\\t\\n\\r]]", "?");
    }
}
