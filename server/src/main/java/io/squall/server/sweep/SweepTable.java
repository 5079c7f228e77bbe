package io.squall.server.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// A report for people at a terminal.
public record SweepTable(Report report) {

    private static final String ROW = "%-34s %-7s %-7s %-16s %5s  %s";

    public String text() {
        var lines = new ArrayList<String>();
        lines.add(ROW.formatted("OPERATION", "CODE", "VARIANT", "REACTION", "TRIES", "PAUSES")
                .stripTrailing());
        report.results().forEach(result -> lines.add(row(result)));
        report.faultsAlike().forEach(alike -> lines.addAll(faults(alike)));
        lines.add("");
        lines.add(report.headline());
        return String.join(System.lineSeparator(), lines);
    }

    private String row(Result result) {
        var met = result.met();
        var verdict = result.verdict();
        return String.format(
                        Locale.ROOT,
                        ROW,
                        met.target().title(),
                        met.number(),
                        met.variant().word(),
                        (report.isFault(result) ? "! " : "  ") + verdict.title(),
                        verdict.tries().count() == 0 ? "" : verdict.tries().count(),
                        verdict.tries().spacing())
                .stripTrailing();
    }

    private List<String> faults(List<Result> alike) {
        var first = alike.getFirst();
        var verdict = first.verdict();
        var lines = new ArrayList<String>();
        lines.add("");
        lines.add("! %s: %s, when %s%s"
                .formatted(
                        first.met().target().title(),
                        verdict.title(),
                        first.met().words(),
                        others(alike)));
        lines.add("  why     " + verdict.why());
        if (!verdict.advice().isEmpty()) {
            lines.add("  advice  " + verdict.advice());
        }
        lines.add("  again   " + report.again(first));
        return lines;
    }

    private static String others(List<Result> alike) {
        return alike.size() == 1
                ? ""
                : alike.stream()
                        .skip(1)
                        .map(result -> "%s %s"
                                .formatted(
                                        result.met().number(),
                                        result.met().variant().word())
                                .strip())
                        .collect(Collectors.joining(", ", "; also ", ""));
    }
}
