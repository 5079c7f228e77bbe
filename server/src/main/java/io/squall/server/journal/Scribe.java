package io.squall.server.journal;

import io.squall.dialect.Answer;
import io.squall.dialect.Check;
import io.squall.dialect.Fault;
import io.squall.dialect.WireRequest;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Writes down what became of requests, without what is secret.
public final class Scribe {

    private static final int LATELY_ASKED = 256;
    private static final int MAX_PARTS = 50;
    private static final int MAX_NAME = 100;
    private static final int MAX_TEXT = 4_000;
    private static final String ADMIN = "admin";

    private final Home worlds;
    private final Secrets secrets;
    private final AtomicReferenceArray<Handled.@Nullable Asked> latelyAsked = new AtomicReferenceArray<>(LATELY_ASKED);

    /// Writes down requests.
    ///
    /// @param worlds where each request is for, and its secrets are looked up
    public Scribe(Home worlds) {
        this.worlds = worlds;
        this.secrets = new Secrets(worlds);
    }

    /// What there is to remember of a request and its answer.
    public Handled note(WireRequest request, Answer answer, Instant at, Duration took) {
        var asked = answer.asked();
        var path = request.path();
        var failure = answer.fault().map(fault -> failure(fault, answer.check()));
        var defect = answer.defect().map(Scribe::trace);
        var unread = asked.unread().stream().limit(MAX_PARTS).toList();
        UnaryOperator<String> mask = UnaryOperator.identity();
        if (failure.isPresent()
                || defect.isPresent()
                || !unread.isEmpty()
                || answer.api().equals(ADMIN)) {
            mask = secrets.mask(request, Texts.of(path, failure, unread, defect));
        }
        var shown = mask;
        return new Handled(
                at,
                request.id(),
                sameAsBefore(new Handled.Asked(
                        request.method(),
                        cut(mask.apply(path), MAX_TEXT),
                        answer.api(),
                        asked.edition(),
                        asked.operation(),
                        asked.account(),
                        worlds.name(request))),
                Texts.masked(failure, mask).map(Scribe::cut),
                answer.origin(),
                took,
                Texts.masked(unread, name -> cut(shown.apply(name), MAX_NAME)),
                defect.map(mask),
                answer.rehearsal());
    }

    /// Most requests ask for what others have asked for of late; that need not be kept for each.
    private Handled.Asked sameAsBefore(Handled.Asked asked) {
        var place = Math.floorMod(asked.hashCode(), LATELY_ASKED);
        var before = latelyAsked.get(place);
        if (asked.equals(before)) {
            return before;
        }
        latelyAsked.set(place, asked);
        return asked;
    }

    private static Handled.Failure failure(Fault<?> fault, Optional<Check> check) {
        return new Handled.Failure(
                fault.error().code(),
                fault.error().name(),
                fault.specific()
                        .map(specific -> "%s %s"
                                .formatted(specific.number(), specific.name())
                                .strip()),
                fault.detail(),
                Reasons.of(fault, check));
    }

    private static Handled.Failure cut(Handled.Failure failure) {
        return new Handled.Failure(
                failure.code(),
                failure.error(),
                failure.specific(),
                cut(failure.detail(), MAX_TEXT),
                failure.explanation());
    }

    private static String cut(String text, int max) {
        return text.length() > max ? text.substring(0, max) + "..." : text;
    }

    /// A stack trace as text.
    private static String trace(Throwable defect) {
        var text = new StringWriter();
        defect.printStackTrace(new PrintWriter(text));
        return text.toString().stripTrailing();
    }
}
