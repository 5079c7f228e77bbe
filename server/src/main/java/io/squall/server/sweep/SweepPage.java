package io.squall.server.sweep;

import static io.squall.server.coverage.Markup.escaped;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A report as one page of HTML that needs nothing else.
public record SweepPage(Report report) {

    public String html() {
        return template()
                .replace("@COMMAND@", escaped(String.join(" ", report.command())))
                .replace("@HEADLINE@", escaped(report.headline()))
                .replace("@CARDS@", join(List.of(Reaction.values()), this::card))
                .replace("@FAULTS@", faults())
                .replace("@OPERATIONS@", join(targets(), this::operation));
    }

    private static String template() {
        try (var in = Objects.requireNonNull(SweepPage.class.getResourceAsStream("sweep.html"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static <T> String join(List<T> elements, Function<T, String> view) {
        return elements.stream().map(view).collect(Collectors.joining("\n"));
    }

    private List<Target> targets() {
        return report.results().stream()
                .map(result -> result.met().target())
                .distinct()
                .toList();
    }

    private List<Result> of(Target target) {
        return report.results().stream()
                .filter(result -> result.met().target().equals(target))
                .toList();
    }

    private String card(Reaction reaction) {
        var number = report.results().stream()
                .filter(result -> result.verdict().reaction() == reaction)
                .count();
        return number == 0
                ? ""
                : "<section class=\"card %s\"><b>%d</b><h2>%s</h2><p>%s</p></section>"
                        .formatted(style(reaction), number, escaped(reaction.word()), escaped(reaction.words()));
    }

    /// What colour it has: how bad it is, or that it is a fault.
    private static String style(Reaction reaction) {
        return switch (reaction) {
            case RECOVERED, UNAFFECTED -> "fine";
            case NOT_MET -> "rest";
            case GAVE_UP -> "ended";
            case GAVE_UP_MUTELY -> "mute";
            case LEAKED, SWALLOWED, ENDLESS, HUNG, CRASHED -> "bad";
        };
    }

    private String style(Result result) {
        return report.isFault(result) ? "bad" : style(result.verdict().reaction());
    }

    private String faults() {
        var faults = report.faultsAlike();
        return faults.isEmpty()
                ? "<p class=\"none\">None of the runs ended in a fault.</p>"
                : join(faults, alike -> join(alike, result -> details(result, result.equals(alike.getFirst()))));
    }

    private String operation(Target target) {
        var own = of(target);
        var rows = own.stream().map(result -> result.met().code()).distinct().toList();
        var table = rows.stream()
                .map(code -> row(
                        code.map(known -> "<b>%s</b> <small>%s</small>"
                                        .formatted(escaped(known.number()), escaped(known.name())))
                                .orElse("<b>lost answer</b>"),
                        own.stream()
                                .filter(result -> result.met().code().equals(code))
                                .toList()))
                .collect(Collectors.joining("\n"));
        return """
                <h2>%s <small>%s</small></h2>
                <div class="scroll"><table><thead><tr><th>Code</th><th>Reaction, run by run</th></tr></thead>
                <tbody>%s</tbody></table></div>
                <details class="runs"><summary>Those without a fault, run by run</summary>%s</details>""".formatted(
                escaped(target.title()),
                escaped(target.api()),
                table,
                join(
                        own.stream().filter(result -> !report.isFault(result)).toList(),
                        result -> details(result, false)));
    }

    private String row(String head, List<Result> results) {
        return "<tr><th scope=\"row\">%s</th><td>%s</td></tr>".formatted(head, join(results, this::cell));
    }

    private String cell(Result result) {
        return "<a class=\"cell %s\" href=\"#%s\"><i>%s</i> %s%s</a>"
                .formatted(
                        style(result),
                        anchor(result),
                        escaped(result.met().variant().word()),
                        escaped(result.verdict().title()),
                        tries(result.verdict().tries()));
    }

    private static String tries(Tries tries) {
        return tries.count() == 0
                ? ""
                : " <small>%d more %s</small>".formatted(tries.count(), tries.count() == 1 ? "try" : "tries");
    }

    private static String anchor(Result result) {
        return result.met().key().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    private String details(Result result, boolean open) {
        var met = result.met();
        var verdict = result.verdict();
        return """
                <details id="%s" class="%s"%s>
                  <summary><b>%s</b> %s <span>%s</span></summary>
                  <p>%s</p>%s%s
                  <pre class="again">%s
                %s</pre>
                  %s
                </details>""".formatted(
                anchor(result),
                style(result),
                open ? " open" : "",
                escaped(met.target().title()),
                escaped(met.words()),
                escaped(verdict.title()),
                escaped(sentence(verdict.why())),
                verdict.tries().count() == 0
                        ? ""
                        : "<p class=\"soft\">Pauses: %s</p>"
                                .formatted(escaped(verdict.tries().spacing())),
                verdict.advice().isEmpty() ? "" : "<p class=\"advice\">%s</p>".formatted(escaped(verdict.advice())),
                escaped(report.again(result)),
                escaped(met.rehearse()),
                result.output().isBlank()
                        ? "<p class=\"soft\">It printed nothing.</p>"
                        : "<pre>%s</pre>".formatted(escaped(result.output())));
    }

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }
}
