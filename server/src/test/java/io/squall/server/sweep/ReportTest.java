package io.squall.server.sweep;

import static io.squall.server.sweep.Script.BUSY;
import static io.squall.server.sweep.Script.failing;
import static io.squall.server.sweep.Script.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.squall.dialect.Json;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class ReportTest {

    private static final Observation UNDISTURBED = run("CreateInstance", 0, "", "");
    private static final Set<Reaction> FAULTS = Set.of(Reaction.SWALLOWED, Reaction.LEAKED);

    private static Result result(Variant variant, String calls, int exitCode, String left) {
        var met = failing("CreateInstance", BUSY, variant);
        var seen = run(calls, exitCode, "<b> & \u0007 LimitExceeded", left);
        return Result.of(met, new Judge(UNDISTURBED, 0).judge(met, seen), seen);
    }

    private static final Result SWALLOWED = result(Variant.ONCE, "CreateInstance!", 0, "");
    private static final Result GAVE_UP = result(Variant.ONCE, "CreateInstance!", 1, "");
    private static final Result RECOVERED = result(Variant.ALWAYS, "CreateInstance! CreateInstance", 0, "");
    private static final Result LEAKED = result(Variant.LOST, "CreateInstance~ CreateInstance", 0, "instance i1?");

    private static Report report(int planned, Result... results) {
        return new Report(List.of("sh", "-c", "x"), List.of(), UNDISTURBED, planned, List.of(results), FAULTS);
    }

    private static JsonNode json(Result... results) {
        return report(results.length, results).json();
    }

    @Test
    void the_table_names_each_fault_with_its_facts() {
        var text = new SweepTable(report(4, SWALLOWED, RECOVERED, LEAKED)).text();

        assertThat(text)
                .contains("! cvm.CreateInstance: swallowed, when its first call ends in 4400 QUOTA_EXCEEDED")
                .contains("why     it ended in 0, but CreateInstance was not done")
                .contains("it left 1 instance that no answer told it of (i1) more than it does otherwise")
                .contains("again   squall sweep --operation cvm.CreateInstance --variants lost -- sh -c x")
                .endsWith("3 of 4 runs, then it was stopped: 2 faults (1 recovered, 1 leaked, 1 swallowed)");
    }

    @Test
    void junit_finds_a_failure_for_each_fault_whatever_the_client_prints() throws Exception {
        var xml = new SweepSuites(report(3, SWALLOWED, RECOVERED, LEAKED)).xml();

        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));

        assertThat(document.getElementsByTagName("testcase").getLength()).isEqualTo(3);
        assertThat(document.getElementsByTagName("failure").getLength()).isEqualTo(2);
    }

    @Test
    void the_page_leads_from_each_run_to_what_is_told_of_it() {
        var page = new SweepPage(report(3, SWALLOWED, RECOVERED, LEAKED)).html();

        assertThat(page)
                .contains("href=\"#tencent-v2-cvm-createinstance-4400-once\"")
                .contains("id=\"tencent-v2-cvm-createinstance-4400-once\"")
                .contains("&lt;b&gt; &amp;")
                .doesNotContainPattern("@[A-Z]+@");
    }

    @Test
    void reports_are_compared_run_by_run() {
        var worse = new Comparison(json(GAVE_UP, RECOVERED), json(SWALLOWED, RECOVERED, LEAKED));
        var better = new Comparison(json(SWALLOWED, LEAKED), json(GAVE_UP));

        assertThat(worse.isWorse()).isTrue();
        assertThat(worse.text())
                .contains("gave up -> swallowed")
                .contains("it ended in 0, but CreateInstance was not done")
                .endsWith("1 worse, 0 better, 1 the same, 1 new, 0 gone");
        assertThat(better.isWorse()).isFalse();
        assertThat(better.text()).endsWith("0 worse, 1 better, 0 the same, 0 new, 1 gone");
    }

    @Test
    void other_json_is_no_report() {
        assertThat(Comparison.isReport(json(GAVE_UP))).isTrue();
        assertThat(Comparison.isReport(Json.object().put("kind", "other"))).isFalse();
    }
}
