package io.squall.server.journal;

import io.squall.dialect.Answer;
import io.squall.dialect.Check;
import io.squall.dialect.Fault;
import io.squall.dialect.Part;
import io.squall.dialect.WireRequest;
import io.squall.engine.Engine;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Writes down what became of requests, without what is secret.
public final class Scribe {

    private static final int MAX_PARTS = 50;
    private static final int MAX_NAME = 100;
    private static final int MAX_TEXT = 4_000;
    private static final String ADMIN = "admin";

    private final Secrets secrets;

    public Scribe(Engine engine) {
        this.secrets = new Secrets(engine);
    }

    /// What there is to remember of a request and its answer.
    public Handled note(WireRequest request, Answer answer, Instant at, Duration took) {
        var asked = answer.asked();
        var path = cut(request.path(), MAX_TEXT);
        var failure = answer.fault().map(fault -> failure(fault, answer.check()));
        var defect = answer.defect().map(Scribe::trace);
        var unread = asked.unread().stream()
                .limit(MAX_PARTS)
                .map(part -> new Part(part.place(), cut(part.name(), MAX_NAME)))
                .toList();
        UnaryOperator<String> mask = UnaryOperator.identity();
        if (failure.isPresent() || defect.isPresent() || !unread.isEmpty() || answer.api().equals(ADMIN)) {
            mask = secrets.mask(request, Texts.of(path, failure, unread, defect));
        }
        return new Handled(
                at,
                request.id(),
                new Handled.Asked(
                        request.method(),
                        mask.apply(path),
                        answer.api(),
                        asked.edition(),
                        asked.operation(),
                        asked.account()),
                Texts.masked(failure, mask),
                answer.origin(),
                took,
                Texts.masked(unread, mask),
                defect.map(mask),
                answer.rehearsal());
    }

    private static Handled.Failure failure(Fault<?> fault, Optional<Check> check) {
        return new Handled.Failure(
                fault.error().code(),
                fault.error().name(),
                fault.specific().map(specific -> "%s %s".formatted(specific.number(), specific.name())
                        .strip()),
                cut(fault.detail(), MAX_TEXT),
                Reasons.of(fault, check));
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
