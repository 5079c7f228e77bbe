package io.squall.model;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What is to be rehearsed.
///
/// @param dialect whose operations, by the name of the dialect; all, when empty
/// @param pattern which operations, as it was asked for
/// @param operations which these are
/// @param account whose calls, by any of its names; everyone's, when absent
/// @param parameters what a call must say
/// @param after how long it waits before it begins
/// @param lasting how long it goes on; until it is stopped, when absent
/// @param steps what befalls the calls that are struck, one after the other; one alone befalls them all
/// @param forced whether operations may end in what they do not document
public record RehearsalPlan(
        String dialect,
        String pattern,
        Set<String> operations,
        Optional<String> account,
        Map<String, String> parameters,
        Pace pace,
        Duration after,
        Optional<Duration> lasting,
        List<Step> steps,
        Delay delay,
        boolean forced) {

    public RehearsalPlan {
        operations = Set.copyOf(operations);
        parameters = Map.copyOf(parameters);
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("a rehearsal has at least one step");
        }
    }

    public RehearsalPlan about(Set<String> operations) {
        return new RehearsalPlan(
                dialect, pattern, operations, account, parameters, pace, after, lasting, steps, delay, forced);
    }

    public RehearsalPlan of(AccountId account) {
        return new RehearsalPlan(
                dialect,
                pattern,
                operations,
                Optional.of(account.value()),
                parameters,
                pace,
                after,
                lasting,
                steps,
                delay,
                forced);
    }

    boolean isAbout(Rehearsal.Call call) {
        return operations.contains(call.operation())
                && account.map(call.account().value()::equals).orElse(true)
                && parameters.entrySet().stream()
                        .allMatch(wanted ->
                                wanted.getValue().equals(call.parameters().get(wanted.getKey())));
    }

    /// What befalls a call.
    ///
    /// @param code what it ends in, as its provider calls it; empty, if that is not what befalls it
    /// @param parts which resources of a batch, by name, or by number from 1
    public record Step(Deed deed, String code, Set<String> parts) {

        public Step {
            parts = Set.copyOf(parts);
        }

        /// What a word means: a deed's own word, or else a code.
        ///
        /// @param afterwards whether codes are answered when the work was done
        /// @param parts the resources that the code is for; all, when empty
        public static Step of(String word, boolean afterwards, Set<String> parts) {
            var deed = Arrays.stream(Deed.values())
                    .filter(known -> known.word().equals(word))
                    .findFirst();
            if (deed.isPresent()) {
                return new Step(deed.get(), "", Set.of());
            }
            if (!parts.isEmpty()) {
                return new Step(Deed.REFUSE_PARTS, word, parts);
            }
            return new Step(afterwards ? Deed.FAIL_AFTERWARDS : Deed.REFUSE, word, Set.of());
        }

        public String word() {
            return code.isEmpty() ? deed.word() : code;
        }
    }

    /// How a call is disturbed.
    public enum Deed {
        /// Not at all.
        PROCEED("ok"),
        /// It is not carried out, and ends in the code.
        REFUSE(""),
        /// It is carried out, and ends in the code all the same.
        FAIL_AFTERWARDS(""),
        /// It is not carried out for some of its resources, which end in the code.
        REFUSE_PARTS(""),
        /// It is not carried out, and nothing is answered.
        RESET_BEFORE("reset-before"),
        /// It is carried out, and half of the answer arrives.
        RESET_MIDDLE("reset-middle"),
        /// It is carried out and answered, and then the connection is gone.
        RESET_AFTER("reset-after"),
        /// It is carried out, and nothing is answered.
        LOSE_ANSWER("lose-answer"),
        /// It is carried out; the answer ends too early, as if it were whole.
        TRUNCATE("truncate"),
        /// It is carried out; the answer is damaged.
        GARBLE("garble");

        private final String word;

        Deed(String word) {
            this.word = word;
        }

        /// How people ask for it; empty, if it goes with a code.
        public String word() {
            return word;
        }
    }

    /// How long calls are held up, at least and at most.
    public record Delay(Duration least, Duration most) {
        public static final Delay NONE = new Delay(Duration.ZERO, Duration.ZERO);

        public Delay {
            if (least.isNegative() || most.compareTo(least) < 0) {
                throw new IllegalArgumentException("no delay lasts from %s to %s".formatted(least, most));
            }
        }
    }

    /// Which of the calls are struck.
    ///
    /// @param number how many, or which
    /// @param probability of each
    /// @param seed what chance is drawn from, so that it can be drawn again
    public record Pace(Kind kind, long number, double probability, long seed) {

        public static final Pace ALWAYS = new Pace(Kind.ALWAYS, 0, 1, 0);

        private static final long GOLDEN = 0x9e3779b97f4a7c15L;
        private static final double UNIT = 0x1p-53;

        public enum Kind {
            ALWAYS,
            /// The first so many.
            FIRST,
            /// That one only.
            NTH,
            /// Each that comes that often.
            EVERY,
            /// Some, by chance.
            CHANCE,
            /// Those beyond so many a minute.
            BEYOND
        }

        boolean strikes(long call, long callOfMinute) {
            return switch (kind) {
                case ALWAYS -> true;
                case FIRST -> call <= number;
                case NTH -> call == number;
                case EVERY -> call % number == 0;
                case CHANCE -> draw(call) < probability;
                case BEYOND -> callOfMinute > number;
            };
        }

        boolean isOver(long calls) {
            return (kind == Kind.FIRST || kind == Kind.NTH) && calls >= number;
        }

        /// A number from 0 to 1 that only the seed and the count decide (SplitMix64).
        double draw(long count) {
            var mixed = seed + count * GOLDEN;
            mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
            mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
            return ((mixed ^ (mixed >>> 31)) >>> 11) * UNIT;
        }
    }
}
