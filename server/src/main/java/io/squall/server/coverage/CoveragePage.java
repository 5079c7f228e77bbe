package io.squall.server.coverage;

import static io.squall.server.coverage.Markup.escaped;

import io.squall.server.coverage.CodeCoverage.Standing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Coverage as one page of HTML that needs nothing else.
///
/// @param everything whether operations that were not called have codes to meet, too
public record CoveragePage(CoverageData data, boolean everything) {

    public String html() {
        return template()
                .replace("@CARDS@", join(data.apis(), this::card))
                .replace("@APIS@", join(data.apis(), this::api));
    }

    private static String template() {
        try (var in = Objects.requireNonNull(CoveragePage.class.getResourceAsStream("coverage.html"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static <T> String join(List<T> elements, Function<T, String> view) {
        return elements.stream().map(view).collect(Collectors.joining("\n"));
    }

    private String card(String api) {
        var share = Share.of(data.of(api), everything);
        return """
                <section class="card">
                  <h2>%s</h2>
                  <p class="share">%s<small> %% of what %s may end in</small></p>
                  %s
                  <p>%d of %d operations called, %d codes met by a cause, %d by a rehearsal only, %d not met</p>
                </section>""".formatted(
                        escaped(api),
                        String.format(Locale.ROOT, "%.1f", share.percent()),
                        everything ? "its operations" : "called operations",
                        bar(share),
                        share.called(),
                        share.operations(),
                        share.cause(),
                        share.rehearsal(),
                        share.pairs() - share.met());
    }

    private static String bar(Share share) {
        return "<div class=\"bar\" role=\"img\" aria-label=\"%d of %d met\">%s%s</div>"
                .formatted(
                        share.met(),
                        share.pairs(),
                        piece("cause", share.cause(), share.pairs()),
                        piece("rehearsal", share.rehearsal(), share.pairs()));
    }

    private static String piece(String kind, long part, long whole) {
        return part == 0
                ? ""
                : String.format(Locale.ROOT, "<i class=\"%s\" style=\"width:%.2f%%\"></i>", kind, part * 100.0 / whole);
    }

    private String api(String api) {
        var operations = data.of(api).stream()
                .filter(operation -> everything || operation.isCalled())
                .toList();
        var without = data.withoutOperation(api);
        return "<h2>%s</h2>\n%s%s"
                .formatted(
                        escaped(api),
                        operations.isEmpty() ? "<p>No operation was called.</p>" : join(operations, this::operation),
                        without.isEmpty()
                                ? ""
                                : "\n<p>Refused before an operation was known:</p><ul class=\"codes\">%s</ul>"
                                        .formatted(join(without, CoveragePage::code)));
    }

    private String operation(OperationCoverage operation) {
        var share = Share.of(List.of(operation), true);
        return """
                <details%s>
                  <summary><b>%s</b> %s<span>%d of %d</span></summary>
                  <p>Succeeded %s.</p>
                  <ul class="codes">%s</ul>
                </details>""".formatted(
                        operation.codes().stream().anyMatch(CodeCoverage::isMet) ? " open" : "",
                        escaped(operation.operation()),
                        bar(share),
                        share.met(),
                        share.pairs(),
                        times(operation.done()),
                        join(operation.codes(), CoveragePage::code));
    }

    private static String code(CodeCoverage code) {
        return "<li class=\"%s\"><b>%s</b> %s<small>%s%s</small></li>"
                .formatted(
                        code.standing().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        escaped(code.code()),
                        escaped(code.error()),
                        words(code),
                        code.declared() ? "" : ", not declared");
    }

    private static String words(CodeCoverage code) {
        return code.standing() == Standing.NOT_MET
                ? code.standing().words()
                : "%s, %s".formatted(code.standing().words(), times(code.cause() + code.rehearsal()));
    }

    private static String times(long number) {
        return number == 1 ? "once" : number + " times";
    }
}
