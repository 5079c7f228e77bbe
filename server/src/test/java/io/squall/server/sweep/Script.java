package io.squall.server.sweep;

import io.squall.errors.DocumentedError.Retry;
import io.squall.server.interception.Tally.Left;
import io.squall.server.run.Captured;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Runs as short texts, such as `CreateInstance! CreateInstance`, a call each second: `!` is one that the sweep lets
/// fail, `~` one whose answer it lets be lost, `-` one that fails by itself.
final class Script {

    static final Code BUSY = new Code("4400", "QUOTA_EXCEEDED", Set.of("LimitExceeded"), Retry.YES, true);
    static final Code GONE = new Code("5000", "RESOURCE_NOT_FOUND", Set.of("InvalidResource"), Retry.NO, false);

    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private Script() {}

    static Case failing(String operation, Code code, Variant variant) {
        var target = new Target("tencent-v2", operation, "cvm." + operation, List.of(BUSY, GONE));
        return new Case(target, variant == Variant.LOST ? Optional.empty() : Optional.of(code), variant);
    }

    static Observation run(String calls, int exitCode, String output, String left) {
        var made = calls(calls);
        var took = Duration.ofSeconds(made.size());
        return new Observation(new Captured.Ending(exitCode, false, BEGIN.plus(took), took, output), made, left(left));
    }

    /// One that did not end in time.
    static Observation endless(String calls) {
        return new Observation(new Captured.Ending(143, true, BEGIN.plus(LIMIT), LIMIT, ""), calls(calls), List.of());
    }

    private static List<Call> calls(String text) {
        var calls = new ArrayList<Call>();
        for (var word : text.split(" ", -1)) {
            calls.add(call(word, BEGIN.plusSeconds(calls.size())));
        }
        return calls;
    }

    private static Call call(String word, Instant at) {
        var sign = word.charAt(word.length() - 1);
        var struck = sign == '!' || sign == '~';
        var failed = sign == '!' || sign == '-';
        var failure = failed
                ? Optional.of(new Call.Failure("4400", List.of("QUOTA_EXCEEDED"), "too many requests"))
                : Optional.<Call.Failure>empty();
        return new Call("tencent-v2", word.replaceAll("[!~-]$", ""), at, failure, struck);
    }

    /// Such as `instance i1, instance i2?`, where `?` is one that no answer told of.
    static List<Left> left(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(words -> !words.isEmpty())
                .map(Script::one)
                .toList();
    }

    private static Left one(String words) {
        var parts = words.split(" ", -1);
        var id = parts[1].replace("?", "");
        return new Left(parts[0], id, "me", "", "", Optional.of(!parts[1].endsWith("?")), "default");
    }
}
