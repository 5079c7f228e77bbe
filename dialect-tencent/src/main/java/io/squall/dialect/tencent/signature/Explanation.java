package io.squall.dialect.tencent.signature;

import java.util.List;
import java.util.Optional;

/// Why a signature does not match.
///
/// @param cause names the mistake, such as `lower-case-method`; `unknown`, if none that was tried leads to the
/// signature
/// @param words the mistake in a sentence
/// @param serverSigned the text that ought to have been signed
/// @param clientSigned the text that most likely was
public record Explanation(String cause, String words, String serverSigned, Optional<String> clientSigned) {

    private static final int CONTEXT = 20;

    /// A key of the world that may have been mistaken for another.
    public record OtherKey(String id, String secret) {}

    /// Finds out what the client did.
    ///
    /// @param elsewhere parameters that came where they do not belong: in the query of a POST, the body of a GET
    /// @param others the other keys of the world
    public static Explanation of(
            SignedRequest request, String secret, List<Parameter> elsewhere, List<OtherKey> others) {
        var veil = new Veil(secret, others);
        var serverSigned = veil.over(request, PlainText.of(request).text());
        return Mistakes.of(request, secret, elsewhere, others)
                .filter(mistake -> mistake.ledTo(request.signature()))
                .findFirst()
                .map(mistake -> new Explanation(
                        mistake.cause(),
                        veil.over(request, mistake.words()),
                        serverSigned,
                        Optional.of(veil.over(request, mistake.text()))))
                .orElseGet(() -> new Explanation(
                        "unknown",
                        "no known mistake leads to this signature; compare the text that was signed with this one,"
                                + " and the secret key with the one that belongs to the SecretId",
                        serverSigned,
                        Optional.empty()));
    }

    /// Where the two texts first differ, counted from 0.
    public Optional<Integer> differsAt() {
        return clientSigned.filter(signed -> !signed.equals(serverSigned)).map(signed -> {
            var at = 0;
            while (at < Math.min(signed.length(), serverSigned.length())
                    && signed.charAt(at) == serverSigned.charAt(at)) {
                at++;
            }
            return at;
        });
    }

    /// A few letters around the place where the texts differ.
    public static String around(String text, int at) {
        return text.substring(
                Math.max(0, Math.min(at, text.length()) - CONTEXT), Math.min(text.length(), at + CONTEXT));
    }
}
