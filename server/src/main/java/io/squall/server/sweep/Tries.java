package io.squall.server.sweep;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// How often an operation was asked for again after it had failed, and after which pauses.
public record Tries(List<Duration> pauses) {

    private static final Duration HASTY = Duration.ofMillis(50);
    private static final int SHOWN = 6;
    private static final double MILLIS_PER_SECOND = 1000;

    public Tries {
        pauses = List.copyOf(pauses);
    }

    /// Those behind the first of these calls that was struck.
    static Tries of(List<Call> calls) {
        var pauses = new ArrayList<Duration>();
        Instant last = null;
        for (var call : calls) {
            if (last != null) {
                pauses.add(Duration.between(last, call.at()));
            }
            if (last != null || call.struck()) {
                last = call.at();
            }
        }
        return new Tries(pauses);
    }

    public int count() {
        return pauses.size();
    }

    /// Whether the first came so soon that the cause of the failure can hardly have passed.
    boolean isHasty() {
        return !pauses.isEmpty() && pauses.getFirst().compareTo(HASTY) < 0;
    }

    /// The longest pause.
    Duration longest() {
        return pauses.stream().max(Duration::compareTo).orElse(Duration.ZERO);
    }

    /// Such as `asked again 2 times, after 0.5 s, 1.0 s`.
    String words() {
        return switch (count()) {
            case 0 -> "did not ask again";
            case 1 -> "asked again once, after " + spacing();
            default -> "asked again %d times, after %s".formatted(count(), spacing());
        };
    }

    /// The pauses, of many the first and the last.
    public String spacing() {
        var shown = pauses.stream().limit(SHOWN).map(Tries::text).collect(Collectors.joining(", "));
        return pauses.size() > SHOWN ? "%s, ... %s".formatted(shown, text(pauses.getLast())) : shown;
    }

    static String text(Duration time) {
        var millis = time.toMillis();
        return millis < MILLIS_PER_SECOND / 10
                ? "%d ms".formatted(millis)
                : String.format(Locale.ROOT, "%.1f s", millis / MILLIS_PER_SECOND);
    }
}
