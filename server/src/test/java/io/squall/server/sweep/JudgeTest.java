package io.squall.server.sweep;

import static io.squall.server.sweep.Script.BUSY;
import static io.squall.server.sweep.Script.GONE;
import static io.squall.server.sweep.Script.failing;
import static io.squall.server.sweep.Script.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.squall.server.interception.Tally.Left;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JudgeTest {

    private static final Observation UNDISTURBED =
            run("CreateInstance DescribeInstances TagInstance DeleteInstance", 0, "done 4400", "");
    private static final Judge JUDGE = new Judge(UNDISTURBED, 0);

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', nullValues = "-", useHeadersInDisplayName = true, textBlock = """
        OPERATION         | VARIANT | CALLS                                                                                    | EXIT | REACTION
        CreateInstance    | ONCE    | CreateInstance! CreateInstance DescribeInstances TagInstance DeleteInstance              | 0    | RECOVERED
        CreateInstance    | LOST    | CreateInstance~ DescribeInstances DescribeInstances TagInstance DeleteInstance           | 0    | RECOVERED
        DescribeInstances | ONCE    | CreateInstance DescribeInstances! DescribeInstances TagInstance DeleteInstance           | 0    | RECOVERED
        DescribeInstances | ONCE    | CreateInstance DescribeInstances! TagInstance DeleteInstance                             | 0    | UNAFFECTED
        DescribeInstances | ALWAYS  | CreateInstance DescribeInstances! DescribeInstances! TagInstance DeleteInstance          | 0    | UNAFFECTED
        DescribeInstances | ONCE    | CreateInstance DescribeInstances! DeleteInstance                                         | 0    | SWALLOWED
        TagInstance       | ALWAYS  | CreateInstance DescribeInstances TagInstance! DeleteInstance                             | 0    | SWALLOWED
        CreateInstance    | ONCE    | CreateInstance!                                                                          | 0    | SWALLOWED
        TagInstance       | ONCE    | CreateInstance DescribeInstances DeleteInstance                                          | 0    | NOT_MET
        DeleteInstance    | LOST    | CreateInstance DescribeInstances TagInstance DeleteInstance~ DeleteInstance-             | 0    | RECOVERED
        CreateInstance    | ONCE    | CreateInstance!                                                                          | 1    | GAVE_UP_MUTELY
        CreateInstance    | ONCE    | CreateInstance!                                                                          | 139  | CRASHED
        """)
    void what_is_done_in_the_end_and_the_exit_code_tell_reactions_apart(
            String operation, Variant variant, String calls, int exitCode, Reaction reaction) {
        var verdict = JUDGE.judge(failing(operation, BUSY, variant), run(calls, exitCode, "", ""));

        assertThat(verdict.reaction()).as(verdict.why()).isEqualTo(reaction);
    }

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        OUTPUT                                                        | REACTION
        failed                                                        | GAVE_UP_MUTELY
        failed: LimitExceeded                                         | GAVE_UP
        failed: quota_exceeded                                        | GAVE_UP
        failed: too many requests                                     | GAVE_UP
        failed: 4400                                                  | GAVE_UP_MUTELY
        failed: 14400                                                 | GAVE_UP_MUTELY
        Exception in thread "main" java.lang.IllegalStateException: x | CRASHED
        """)
    void an_error_names_its_code_in_words_that_are_not_printed_anyway(String output, Reaction reaction) {
        var verdict = JUDGE.judge(failing("CreateInstance", BUSY, Variant.ONCE), run("CreateInstance!", 1, output, ""));

        assertThat(verdict.reaction()).as(verdict.why()).isEqualTo(reaction);
    }

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        OUTPUT                                           | REACTION
        failed                                           | GAVE_UP_MUTELY
        Remote end closed connection without response    | GAVE_UP
        unexpected EOF                                   | GAVE_UP
        socket hang up                                   | GAVE_UP
        """)
    void a_lost_answer_is_named_by_words_about_connections(String output, Reaction reaction) {
        var verdict = JUDGE.judge(failing("TagInstance", BUSY, Variant.LOST), run("TagInstance~", 1, output, ""));

        assertThat(verdict.reaction()).isEqualTo(reaction);
    }

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        CALLS                                                                            | REACTION
        CreateInstance! CreateInstance! CreateInstance!                                  | HUNG
        CreateInstance!                                                                  | HUNG
        CreateInstance! C! C! C! C! C! C! C! C! C! C! C! C! C! C! C! C! C! C! C! C! C! C! C! C! C! C! C! C! C! | ENDLESS
        CreateInstance! D D D D D D D D D D D D D D D D D D D D D D D D D D D D D                              | ENDLESS
        """)
    void whoever_is_silent_in_the_end_hangs_and_who_still_calls_goes_on_without_end(String calls, Reaction reaction) {
        var written = calls.replace("C!", "CreateInstance!").replace("D", "DescribeInstances");

        assertThat(JUDGE.judge(failing("CreateInstance", BUSY, Variant.ALWAYS), Script.endless(written))
                        .reaction())
                .isEqualTo(reaction);
    }

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', nullValues = "-", useHeadersInDisplayName = true, textBlock = """
        VARIANT | CALLS                                                                                       | EXIT | LEFT                    | REACTION       | LEAKED
        LOST    | CreateInstance~ CreateInstance DescribeInstances TagInstance DeleteInstance                 | 0    | instance i1?            | LEAKED         | i1
        LOST    | CreateInstance~                                                                             | 1    | instance i1?            | GAVE_UP_MUTELY | i1
        ONCE    | CreateInstance! CreateInstance DescribeInstances TagInstance DeleteInstance                 | 0    | -                       | RECOVERED      | -
        ONCE    | CreateInstance! CreateInstance DescribeInstances TagInstance                                | 0    | instance i2             | SWALLOWED      | i2
        """)
    void what_is_left_beyond_what_is_left_otherwise_is_a_leak(
            Variant variant,
            String calls,
            int exitCode,
            @Nullable String left,
            Reaction reaction,
            @Nullable String leaked) {
        var verdict = JUDGE.judge(
                failing("CreateInstance", BUSY, variant), run(calls, exitCode, "", left == null ? "" : left));

        assertThat(verdict.reaction()).as(verdict.why()).isEqualTo(reaction);
        assertThat(verdict.leaked())
                .extracting(Left::id)
                .containsExactly(leaked == null ? new String[0] : leaked.split(","));
    }

    @Test
    void what_the_client_leaves_anyway_is_no_leak_unless_it_was_never_told_of_it() {
        var judge = new Judge(run("CreateInstance", 0, "", "instance i0"), 0);
        var met = failing("CreateInstance", BUSY, Variant.LOST);

        assertThat(judge.judge(met, run("CreateInstance~ DescribeInstances", 0, "", "instance i1"))
                        .reaction())
                .isEqualTo(Reaction.RECOVERED);
        assertThat(judge.judge(met, run("CreateInstance~", 0, "", "instance i1?"))
                        .reaction())
                .isEqualTo(Reaction.LEAKED);
    }

    @Test
    void what_is_said_not_to_exist_counts_as_removed() {
        var run = run("CreateInstance DescribeInstances TagInstance DeleteInstance!", 0, "", "instance i1");

        var absent = JUDGE.judge(failing("DeleteInstance", GONE, Variant.ONCE), run);
        var busy = JUDGE.judge(failing("DeleteInstance", BUSY, Variant.ONCE), run);

        assertThat(absent.title()).isEqualTo("unaffected");
        assertThat(busy.title()).isEqualTo("swallowed, leaked");
    }

    @Test
    void what_could_not_be_removed_is_no_leak_of_whoever_says_so_but_the_rest_is() {
        var run = run(
                "CreateInstance DescribeInstances TagInstance DeleteInstance!",
                1,
                "LimitExceeded",
                "volume v1, instance i1");

        var verdict = JUDGE.judge(failing("DeleteInstance", BUSY, Variant.ALWAYS), run);

        assertThat(verdict.title()).isEqualTo("gave up, leaked");
        assertThat(verdict.leaked()).extracting(Left::id).containsExactly("v1");
    }

    @Test
    void whoever_only_looks_must_have_seen_something() {
        var judge = new Judge(run("DescribeInstances", 0, "", ""), 0);
        var met = failing("DescribeInstances", BUSY, Variant.ONCE);

        assertThat(judge.judge(met, run("DescribeInstances!", 0, "", "")).reaction())
                .isEqualTo(Reaction.SWALLOWED);
        assertThat(judge.judge(met, run("DescribeInstances! DescribeInstances", 0, "", ""))
                        .reaction())
                .isEqualTo(Reaction.RECOVERED);
    }

    @Test
    void another_exit_code_may_be_the_expected_one() {
        var judge = new Judge(run("TagInstance", 3, "", ""), 3);
        var met = failing("TagInstance", BUSY, Variant.ONCE);

        assertThat(judge.judge(met, run("TagInstance! TagInstance", 3, "", "")).reaction())
                .isEqualTo(Reaction.RECOVERED);
        assertThat(judge.judge(met, run("TagInstance!", 0, "", "")).reaction()).isEqualTo(Reaction.GAVE_UP_MUTELY);
    }

    @Test
    void the_facts_and_an_advice_stand_beside_the_reaction() {
        var run = run("CreateInstance! CreateInstance! CreateInstance!", 1, "LimitExceeded", "");

        var tried = JUDGE.judge(failing("CreateInstance", BUSY, Variant.ALWAYS), run);
        var untried = JUDGE.judge(
                failing("CreateInstance", BUSY, Variant.ONCE), run("CreateInstance!", 1, "LimitExceeded", ""));

        assertThat(tried.why())
                .isEqualTo("it asked again 2 times, after 1.0 s, 1.0 s, ended in 1 and told of \"LimitExceeded\"");
        assertThat(tried.advice()).isEmpty();
        assertThat(untried.advice()).contains("may succeed later");
    }
}
