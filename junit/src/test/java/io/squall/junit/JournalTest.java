package io.squall.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;

/// What a test can say about the calls to its world, and what it is told if that is not so.
@ExtendWith(SquallExtension.class)
class JournalTest {

    private static final Map<String, String> GUANGZHOU = Map.of("Region", "gz");

    private final Squall squall;

    JournalTest(Squall squall) {
        this.squall = squall;
    }

    private Calls journal() {
        return squall.world().journal();
    }

    @RepeatedTest(5)
    void it_has_the_calls_of_the_test_s_own_world_only() throws IOException, InterruptedException {
        journal().assertThat().isEmpty();
        var client = new NhnClient(squall);
        client.makeVolume("data");
        client.volumes();
        new TencentClient(squall).code("cvm", "DescribeInstances", GUANGZHOU);

        assertThat(journal().list())
                .extracting(call -> call.operation().orElse(""))
                .containsExactly("IssueToken", "CreateVolume", "ListVolumes", "DescribeInstances");
        journal().api("nhn").assertThat().hasCount(3);
        journal().of("cvm.DescribeInstances").assertThat().hasCodes(0);
    }

    @Test
    void calls_are_told_apart_by_what_they_ended_in_and_why() throws IOException, InterruptedException {
        var client = new TencentClient(squall);
        squall.world().rehearse("cvm.DescribeInstances").code(6000).once();
        client.code("cvm", "DescribeInstances", GUANGZHOU);
        var before = journal();
        client.code("cvm", "DescribeInstances", GUANGZHOU);
        client.code("cvm", "StopInstances", Map.of("Region", "gz", "instanceIds.1", "ins-00000000"));

        var all = journal();
        all.assertThat().hasCount(3).isNotEmpty().hasAtLeast(3).hasAtMost(3).wereReadWhole();
        all.of("DescribeInstances").assertThat().hasCodes("INTERNAL_ERROR", "0");
        all.rehearsed().assertThat().hasCodes(6000);
        all.failed().byCause().assertThat().hasCount(1);
        all.succeeded().endedIn(0).assertThat().hasCount(1);
        all.after(before).assertThat().hasCount(2);
        assertThat(all.failed().byCause().list().getFirst().check()).contains("ResourceOperationFailed");
        assertThat(all.endedIn(6000).count()).isEqualTo(1);
        assertThat(all.rehearsed().list().getFirst().isRehearsed()).isTrue();
    }

    @Test
    void a_failure_shows_which_calls_there_were_and_why_they_ended_so() throws IOException, InterruptedException {
        var client = new TencentClient(squall);
        squall.world().rehearse("cvm.DescribeInstances").code(6000).once();
        client.code("cvm", "DescribeInstances", GUANGZHOU);
        client.code("cvm", "DescribeInstances", Map.of("Region", "gz", "limt", "1"));
        client.code("cvm", "StopInstances", Map.of("Region", "gz", "instanceIds.1", "ins-00000000"));

        assertThat(failure(() -> journal()
                        .of("cvm.DescribeInstances")
                        .failed()
                        .assertThat()
                        .hasCount(2)))
                .startsWith("expected 2 calls of cvm.DescribeInstances, that failed, but there are 1")
                .containsPattern(
                        "\\* [0-9:.]+ [0-9a-f]{8} tencent-v2 DescribeInstances -> 6000 INTERNAL_ERROR, rehearsed by r1")
                .containsPattern(
                        "    [0-9:.]+ [0-9a-f]{8} tencent-v2 DescribeInstances -> 0 \\[not read: parameter limt]")
                .containsPattern(
                        "tencent-v2 StopInstances -> [0-9]+ [A-Z_]+, cause ResourceOperationFailed \\(all resources failed");
        assertThat(failure(() -> journal().of("DescribeInstances").assertThat().hasCodes(6000, 6000)))
                .startsWith(
                        "expected the calls of DescribeInstances to end in [6000, 6000], but they ended in [6000, 0]");
        assertThat(failure(() -> journal().assertThat().wereReadWhole()))
                .startsWith("expected the calls to be read whole, but nothing read [parameter limt]");
        assertThat(failure(() -> journal().of("RunInstances").assertThat().isNotEmpty()))
                .startsWith("expected some calls of RunInstances, but there are 0");
        assertThat(failure(() -> journal().rehearsed().assertThat().isEmpty()))
                .startsWith("expected no calls rehearsed, but there are 1");
    }

    private static String failure(Executable assertion) {
        return String.valueOf(assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(assertion::execute)
                .actual()
                .getMessage());
    }

    @Test
    void a_misspelt_operation_is_not_taken_for_one_that_nobody_called() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> journal().of("RunInstance"))
                .withMessage("no API has an operation RunInstance");
    }

    @Test
    void of_many_calls_a_failure_shows_the_last() throws IOException, InterruptedException {
        var client = new NhnClient(squall);
        for (var call = 0; call < 60; call++) {
            client.volumes();
        }

        assertThat(failure(() -> journal().assertThat().isEmpty()))
                .contains("    (11 earlier calls)")
                .contains("* ");
    }
}
