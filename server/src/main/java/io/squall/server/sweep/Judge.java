package io.squall.server.sweep;

import static io.squall.server.sweep.Reaction.CRASHED;
import static io.squall.server.sweep.Reaction.ENDLESS;
import static io.squall.server.sweep.Reaction.GAVE_UP;
import static io.squall.server.sweep.Reaction.GAVE_UP_MUTELY;
import static io.squall.server.sweep.Reaction.HUNG;
import static io.squall.server.sweep.Reaction.LEAKED;
import static io.squall.server.sweep.Reaction.NOT_MET;
import static io.squall.server.sweep.Reaction.RECOVERED;
import static io.squall.server.sweep.Reaction.SWALLOWED;
import static io.squall.server.sweep.Reaction.UNAFFECTED;

import io.squall.server.interception.Tally.Left;
import io.squall.server.sweep.Work.Gap;
import java.util.List;
import java.util.Optional;

/// Says how a client took a failure, by what can be seen from outside.
///
/// @param undisturbed what the client does when nothing fails
/// @param expected what it ends in then
public record Judge(Observation undisturbed, int expected) {

    private static final int SIGNALLED = 128;
    private static final int SIGNALS = 64;

    public Verdict judge(Case met, Observation run) {
        return new Trial(met, run).verdict();
    }

    /// What a reaction is called, and the facts that speak for it.
    private record Finding(Reaction reaction, String why) {}

    /// One run under one failure.
    private final class Trial {

        private final Case met;
        private final Observation run;
        private final Tries tries;
        private final List<Gap> gaps;

        Trial(Case met, Observation run) {
            this.met = met;
            this.run = run;
            this.tries = Tries.of(
                    run.calls().stream().filter(call -> call.isOf(met.target())).toList());
            this.gaps = new Work(undisturbed.calls()).gaps(run.calls());
        }

        Verdict verdict() {
            var finding = finding();
            var leaked = leaked(finding.reaction);
            var headline = leaked.isEmpty() || finding.reaction.compareTo(LEAKED) > 0 || hasGivenUp(finding.reaction)
                    ? finding.reaction
                    : LEAKED;
            var why = leaked.isEmpty()
                    ? finding.why
                    : "%s; it left %s more than it does otherwise".formatted(finding.why, Leaks.words(leaked));
            return new Verdict(headline, why, new Advice(met, tries).about(headline, leaked), tries, leaked);
        }

        private static boolean hasGivenUp(Reaction reaction) {
            return reaction == GAVE_UP || reaction == GAVE_UP_MUTELY;
        }

        private Finding finding() {
            if (run.firstStrike().isEmpty()) {
                return new Finding(
                        NOT_MET,
                        "%s was not called in this run, which %s"
                                .formatted(
                                        met.target().title(),
                                        run.ending().overdue() ? "did not end in time" : "ended in " + exitCode()));
            }
            if (run.ending().overdue()) {
                return new Patience(run, met, tries).isEndless()
                        ? new Finding(ENDLESS, new Patience(run, met, tries).words())
                        : new Finding(HUNG, new Patience(run, met, tries).words());
            }
            if (exitCode() == expected) {
                return endedWell();
            }
            return crash().orElseGet(this::gaveUp);
        }

        private int exitCode() {
            return run.ending().exitCode();
        }

        private Finding endedWell() {
            if (gaps.isEmpty() && !hasSucceeded() && new Work(undisturbed.calls()).isNothing()) {
                return new Finding(
                        SWALLOWED,
                        "it ended in %d, but %s did not succeed, and it does nothing but look"
                                .formatted(expected, met.target().title()));
            }
            if (gaps.isEmpty()) {
                return hasSucceeded()
                        ? new Finding(RECOVERED, "it %s, and did all its work".formatted(tries.words()))
                        : new Finding(UNAFFECTED, "it %s, and did all its work all the same".formatted(tries.words()));
            }
            if (isGoneAnyway()) {
                return new Finding(
                        UNAFFECTED,
                        "it took what it was told does not exist for removed, as it may, and did all its other work");
            }
            return new Finding(SWALLOWED, "it ended in %d, but %s".formatted(expected, Work.words(gaps)));
        }

        /// Whether the operation was done after all; what changes something was, where there is no gap.
        private boolean hasSucceeded() {
            var strike = run.firstStrike();
            return !met.target().isReading()
                    || run.calls().stream()
                            .filter(call -> call.isOf(met.target()) && !call.struck())
                            .anyMatch(call -> call.isDone()
                                    && strike.filter(at -> !call.at().isBefore(at))
                                            .isPresent());
        }

        /// Whether nothing was missed but to remove what the cloud said is not there.
        private boolean isGoneAnyway() {
            return Operations.isRemoving(met.target().operation())
                    && met.code().filter(Code::saysAbsent).isPresent()
                    && gaps.stream()
                            .allMatch(gap -> gap.operation().equals(met.target().operation()));
        }

        private Optional<Finding> crash() {
            var trace = StackTrace.headline(run.ending().output());
            if (trace.isPresent()) {
                return Optional.of(new Finding(CRASHED, "it ended in %d with %s".formatted(exitCode(), trace.get())));
            }
            return exitCode() > SIGNALLED && exitCode() <= SIGNALLED + SIGNALS
                    ? Optional.of(new Finding(CRASHED, "it was ended by signal %d".formatted(exitCode() - SIGNALLED)))
                    : Optional.empty();
        }

        private Finding gaveUp() {
            var failures = run.calls().stream()
                    .filter(Call::struck)
                    .flatMap(call -> call.failure().stream())
                    .toList();
            var told = new Mention(undisturbed.ending().output())
                    .of(met, failures, run.ending().output());
            return told.map(word -> new Finding(
                            GAVE_UP,
                            "it %s, ended in %d and told of \"%s\"".formatted(tries.words(), exitCode(), word)))
                    .orElseGet(() -> new Finding(
                            GAVE_UP_MUTELY,
                            "it %s, and ended in %d without a word of %s"
                                    .formatted(
                                            tries.words(),
                                            exitCode(),
                                            met.code().map(Code::number).orElse("a lost connection"))));
        }

        /// What a refused removal leaves behind is no fault of the client, unless it keeps quiet about it.
        private List<Left> leaked(Reaction reaction) {
            var leaked = new Leaks(undisturbed.left()).of(run.left());
            if (reaction == NOT_MET) {
                return List.of();
            }
            if (reaction == SWALLOWED || !Operations.isRemoving(met.target().operation())) {
                return leaked;
            }
            var refused = gaps.stream()
                    .filter(gap -> gap.operation().equals(met.target().operation()))
                    .mapToLong(gap -> gap.wanted() - gap.done())
                    .sum();
            return Leaks.without(leaked, refused, met.target());
        }
    }
}
