package io.squall.server.proxy;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// How long a body is (RFC 9112, 6.3).
sealed interface Framing {

    /// So many bytes.
    record Length(long bytes) implements Framing {}

    /// In chunks, of which the last is empty.
    record Chunked() implements Framing {}

    /// Until the connection ends.
    record UntilEnd() implements Framing {}

    Framing NONE = new Length(0);

    Pattern DIGITS = Pattern.compile("[0-9]{1,18}");

    /// The framing that a head declares, if it does.
    ///
    /// @throws MalformedHead if it could be read in more than one way
    static Optional<Framing> declared(Head head) throws MalformedHead {
        var codings = head.tokens("Transfer-Encoding");
        var lengths = head.values("Content-Length").distinct().toList();
        if (!codings.isEmpty()) {
            if (!lengths.isEmpty() || !codings.equals(List.of("chunked"))) {
                throw new MalformedHead("the length of the body is not clear");
            }
            return Optional.of(new Chunked());
        }
        if (lengths.isEmpty()) {
            return Optional.empty();
        }
        if (lengths.size() > 1 || !DIGITS.matcher(lengths.getFirst()).matches()) {
            throw new MalformedHead("the length of the body is not clear");
        }
        return Optional.of(new Length(Long.parseLong(lengths.getFirst())));
    }

    static Framing ofRequest(Head head) throws MalformedHead {
        return declared(head).orElse(NONE);
    }

    static Framing ofAnswer(Head head, int status, String method) throws MalformedHead {
        var hasNone = method.equals("HEAD") || status == 204 || status == 304 || status < 200;
        return hasNone ? NONE : declared(head).orElseGet(UntilEnd::new);
    }
}
