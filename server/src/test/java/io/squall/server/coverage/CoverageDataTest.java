package io.squall.server.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.squall.server.coverage.CodeCoverage.Standing;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

/// Coverage, added up and shown.
final class CoverageDataTest {

    private static CoverageData data(long done, long cause, long rehearsal) {
        var stop = new OperationCoverage(
                "nhn",
                "StopInstance",
                done,
                List.of(
                        new CodeCoverage("-5", "NONEXISTENT", true, 0, 0),
                        new CodeCoverage("10409", "INSTANCE_CONFLICT", true, cause, rehearsal)));
        var start = new OperationCoverage(
                "nhn", "StartInstance", 0, List.of(new CodeCoverage("-5", "NONEXISTENT", true, 0, 0)));
        var without =
                new OperationCoverage("nhn", "", 0, List.of(new CodeCoverage("-7", "NOT_SUPPORTED", false, 1, 0)));
        return new CoverageData(List.of(stop, start, without));
    }

    private static Standing conflict(CoverageData data) {
        return data.of("nhn").getFirst().codes().getLast().standing();
    }

    @Test
    void what_is_written_is_read_again() {
        assertThat(CoverageData.read(data(1, 2, 3).json())).isEqualTo(data(1, 2, 3));
    }

    @Test
    void runs_add_up_and_a_cause_counts_for_more_than_a_rehearsal() {
        assertThat(conflict(data(1, 0, 0))).isEqualTo(Standing.NOT_MET);
        assertThat(conflict(data(1, 0, 2))).isEqualTo(Standing.REHEARSAL);
        var sum = data(1, 0, 2).plus(data(3, 1, 1));
        assertThat(conflict(sum)).isEqualTo(Standing.CAUSE);
        assertThat(sum.of("nhn").getFirst()).isEqualTo(data(4, 1, 3).of("nhn").getFirst());
    }

    @Test
    void what_was_there_before_a_run_does_not_count_for_it() {
        assertThat(data(5, 3, 1).since(data(4, 3, 0)).of("nhn").getFirst())
                .isEqualTo(data(1, 0, 1).of("nhn").getFirst());
    }

    @Test
    void the_share_is_that_of_the_operations_that_were_called() {
        assertThat(Share.of(data(1, 1, 0).of("nhn"), false).percent()).isEqualTo(50);
        assertThat(Share.of(data(1, 1, 0).of("nhn"), true).percent()).isEqualTo(33.3);
        assertThat(Share.of(data(0, 0, 0).of("nhn"), false).percent()).isZero();
    }

    @Test
    void a_baseline_notices_what_is_met_no_longer_or_only_by_a_rehearsal() {
        var baseline = Baseline.read(Baseline.of(data(1, 1, 0)).json());

        assertThat(baseline.lost(data(1, 2, 5))).isEmpty();
        assertThat(baseline.lost(data(1, 0, 5))).containsExactly("nhn StopInstance 10409 INSTANCE_CONFLICT");
        assertThat(baseline.lost(CoverageData.NONE)).hasSize(2);
        assertThat(Baseline.of(data(1, 0, 1)).lost(data(1, 1, 0))).isEmpty();
    }

    @Test
    void the_table_tells_causes_from_rehearsals() {
        assertThat(new CoverageTable(data(2, 0, 1), false).summary())
                .contains("1 of 2", "50.0 %", "StopInstance", "10409 (rehearsed)", "(refused before it was known)")
                .doesNotContain("StartInstance");
        assertThat(new CoverageTable(data(2, 1, 0), false).details())
                .contains("nhn StopInstance, done 2 times", "cause           1 10409 INSTANCE_CONFLICT", "not met");
    }

    @Test
    void the_page_needs_nothing_else_and_runs_nothing() {
        var html = new CoveragePage(data(2, 1, 0), false).html();

        assertThat(html)
                .contains("StopInstance", "INSTANCE_CONFLICT", "50.0", "prefers-color-scheme: dark")
                .doesNotContain("<script", "http://", "https://", "src=", "@CARDS@", "@APIS@");
    }

    @Test
    void the_suites_are_xml_with_what_is_missing_as_failures() throws Exception {
        var xml = new CoverageSuites(data(2, 1, 0), List.of("\"5300\" & <more> was not met")).xml();

        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        assertThat(document.getElementsByTagName("testcase").getLength()).isEqualTo(3);
        assertThat(document.getElementsByTagName("skipped").getLength()).isEqualTo(1);
        assertThat(document.getElementsByTagName("failure").getLength()).isEqualTo(1);
    }
}
