package io.squall.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// A failure that somebody asked for: which calls it strikes, and how. The cloud knows no operation and no code by
/// name;
/// what they mean, whoever speaks for a provider knows.
///
/// @param since when it was asked for
/// @param calls how many calls it was about, whether they were struck or not
/// @param hits how many of them were struck
/// @param minute the calls of the minute that runs, where that is what matters
public record Rehearsal(RehearsalId id, RehearsalPlan plan, Instant since, long calls, long hits, Minute minute)
        implements Noun {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /// So many calls since then.
    public record Minute(Instant since, long calls) {
        Minute after(Instant now) {
            var runs = !now.isBefore(since) && now.isBefore(since.plus(MINUTE));
            return runs ? new Minute(since, calls + 1) : new Minute(now, 1);
        }
    }

    public static Rehearsal of(RehearsalId id, RehearsalPlan plan, Instant now) {
        return new Rehearsal(id, plan, now, 0, 0, new Minute(now, 0));
    }

    /// Whether it can still strike, its time aside.
    public boolean isSpent() {
        var outlasted = plan.steps().size() > 1 && hits >= plan.steps().size();
        return outlasted || plan.pace().isOver(calls);
    }

    /// Whether it is over at a moment.
    public boolean isOver(Instant now) {
        return isSpent() || end().filter(end -> !now.isBefore(end)).isPresent();
    }

    /// When its time is over.
    public Optional<Instant> end() {
        return plan.lasting().map(begin()::plus);
    }

    public Instant begin() {
        return since.plus(plan.after());
    }

    /// Whether it is about a call at a moment.
    public boolean isAbout(Call call, Instant now) {
        return !now.isBefore(begin()) && !isOver(now) && plan.isAbout(call);
    }

    /// After one more call that it is about.
    public Rehearsal called(Instant now) {
        var counted = minute.after(now);
        var struck = plan.pace().strikes(calls + 1, counted.calls());
        return new Rehearsal(id, plan, since, calls + 1, struck ? hits + 1 : hits, counted);
    }

    /// What befell the last call that was struck.
    public RehearsalPlan.Step step() {
        return plan.steps().size() == 1 ? plan.steps().getFirst() : plan.steps().get((int) hits - 1);
    }

    /// How long the last call that was struck is held up.
    public Duration delay() {
        var most = plan.delay().most().minus(plan.delay().least());
        return plan.delay().least().plusMillis((long)
                (most.toMillis() * plan.pace().draw(-hits)));
    }

    /// A call, as rules are about it.
    ///
    /// @param operation a name that no two operations of any provider share
    /// @param parameters what it says, by name
    public record Call(String operation, AccountId account, Map<String, String> parameters) {
        public Call {
            parameters = Map.copyOf(parameters);
        }
    }
}
