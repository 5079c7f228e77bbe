package io.squall.server.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.squall.dialect.nhn.NhnDialect;
import io.squall.dialect.tencent.TencentDialect;
import io.squall.model.RehearsalPlan;
import io.squall.model.RehearsalPlan.Delay;
import io.squall.model.RehearsalPlan.Pace;
import io.squall.model.RehearsalPlan.Step;
import io.squall.server.DialectOptions;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PlanTest {

    private static final Set<Variant> ALL = EnumSet.allOf(Variant.class);
    private static final Repertoire REPERTOIRE = Repertoire.of(
            List.of(new TencentDialect(TencentDialect.Options.DEFAULT), new NhnDialect(NhnDialect.Options.DEFAULT)));
    private static final List<Target> CALLED = List.of(
            REPERTOIRE.find("tencent-v2", "RunInstances").orElseThrow(),
            REPERTOIRE.find("nhn", "DeleteInstance").orElseThrow());

    private static Plan plan(List<String> operations, List<String> codes, Set<Variant> variants)
            throws Plan.Unplannable {
        return Plan.of(new Plan.Wish(operations, CodeChoice.of(codes), variants), REPERTOIRE, CALLED);
    }

    @Test
    void each_code_is_met_once_and_always_and_each_answer_is_lost_once() throws Plan.Unplannable {
        assertThat(plan(List.of(), List.of("5200", "nonexistent"), ALL).cases())
                .extracting(Case::key)
                .containsExactly(
                        "tencent-v2 cvm.RunInstances 5200 once",
                        "tencent-v2 cvm.RunInstances 5200 always",
                        "tencent-v2 cvm.RunInstances  lost",
                        "nhn DeleteInstance -5 once",
                        "nhn DeleteInstance -5 always",
                        "nhn DeleteInstance  lost");
    }

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', textBlock = """
        usual | 5000,5100,5200,5300,5500,4110,4400,6000,6200
        own   | 5000,5100,5200,5300,5500
        InvalidAccount.InsufficientBalance | 5300
        """)
    void codes_are_chosen_together_or_by_name(String choice, String expected) throws Plan.Unplannable {
        assertThat(plan(List.of("cvm.*"), List.of(choice), Set.of(Variant.ONCE)).cases())
                .extracting(Case::number)
                .containsExactly(expected.split(",", -1));
    }

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', textBlock = """
        RunInstance        | usual | there is no operation RunInstance
        DescribeInstances  | usual | called none of these operations, but cvm.RunInstances, DeleteInstance
        cvm.RunInstances   | 10409 | none of cvm.RunInstances documents 10409
        """)
    void what_cannot_be_swept_is_refused(String operation, String code, String words) {
        assertThatExceptionOfType(Plan.Unplannable.class)
                .isThrownBy(() -> plan(List.of(operation), List.of(code), ALL))
                .withMessageContaining(words);
    }

    @Test
    void every_code_of_every_operation_can_be_rehearsed() {
        var casting = DialectOptions.DEFAULT.casting();

        assertThat(REPERTOIRE.targets()).hasSizeGreaterThan(200);
        REPERTOIRE
                .targets()
                .forEach(target -> target.codes()
                        .forEach(code -> assertThatNoException()
                                .as("%s %s", target.title(), code.number())
                                .isThrownBy(() -> casting.cast(rehearsal(target, code)))));
    }

    private static RehearsalPlan rehearsal(Target target, Code code) {
        return new RehearsalPlan(
                target.api(),
                target.title(),
                Set.of(),
                Optional.empty(),
                Map.of(),
                Pace.ALWAYS,
                Duration.ZERO,
                Optional.empty(),
                List.of(Step.of(code.number(), false, Set.of())),
                Delay.NONE,
                false);
    }

    @Test
    void a_run_can_be_typed_again() throws Plan.Unplannable {
        var met = plan(List.of(), List.of("-5"), Set.of(Variant.ONCE)).cases().getFirst();

        assertThat(met.sweepAgain(List.of("--instant"), List.of("sh", "-c", "echo 'x'")))
                .isEqualTo(
                        "squall sweep --instant --operation DeleteInstance --codes=-5 --variants once -- sh -c 'echo '\\''x'\\'''");
        assertThat(met.rehearse())
                .isEqualTo("squall rehearse --dialect nhn --operation DeleteInstance --first 1 -- -5");
    }
}
