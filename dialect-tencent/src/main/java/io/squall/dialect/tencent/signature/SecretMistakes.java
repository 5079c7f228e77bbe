package io.squall.dialect.tencent.signature;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Mistakes in the secret key.
final class SecretMistakes {

    /// More keys than these are not tried.
    private static final int MOST_CREDENTIALS = 1000;

    private final SignedRequest request;
    private final Evidence evidence;

    SecretMistakes(SignedRequest request, Evidence evidence) {
        this.request = request;
        this.evidence = evidence;
    }

    List<Hypothesis> common() {
        return List.of(
                SecretMistakes::whiteSpace, this::secretId, SecretMistakes::otherCase, SecretMistakes::decorated);
    }

    private static Stream<Guess> whiteSpace(Guess guess) {
        var secret = guess.signing().seal().secretKey();
        return Stream.of(
                        secret + "\n",
                        secret + "\r\n",
                        secret + "\r",
                        secret + " ",
                        " " + secret,
                        " " + secret + " ",
                        secret + "\t",
                        "\t" + secret,
                        "\n" + secret,
                        "\uFEFF" + secret,
                        secret.strip(),
                        secret.stripLeading(),
                        secret.stripTrailing())
                .map(variant -> guess.and(
                        "secret-with-white-space",
                        "The SecretKey was used with white space around it, or without what belongs to it.",
                        guess.signing().withSecret(variant)));
    }

    private Stream<Guess> secretId(Guess guess) {
        return request.parameter("SecretId").stream()
                .map(id -> guess.and(
                        "secret-id-as-secret-key",
                        "The SecretId was used as the SecretKey.",
                        guess.signing().withSecret(id)));
    }

    private static Stream<Guess> otherCase(Guess guess) {
        var secret = guess.signing().seal().secretKey();
        return Stream.of(secret.toLowerCase(Locale.ROOT), secret.toUpperCase(Locale.ROOT))
                .map(variant -> guess.and(
                        "secret-in-other-case",
                        "The SecretKey was put into lower or upper case.",
                        guess.signing().withSecret(variant)));
    }

    private static Stream<Guess> decorated(Guess guess) {
        var secret = guess.signing().seal().secretKey();
        return Stream.of(
                guess.and(
                        "secret-with-ampersand",
                        "An & was put behind the SecretKey, as other clouds want it.",
                        guess.signing().withSecret(secret + "&")),
                guess.and(
                        "secret-in-quotes",
                        "The SecretKey was used with quotes around it.",
                        guess.signing().withSecret("\"" + secret + "\"")),
                guess.and(
                        "secret-in-quotes",
                        "The SecretKey was used with quotes around it.",
                        guess.signing().withSecret("'" + secret + "'")),
                guess.and(
                        "secret-empty",
                        "The SecretKey was empty.",
                        guess.signing().withSecret("")));
    }

    /// The secret key of somebody else, or of the same account.
    Stream<Guess> otherCredential(Guess guess) {
        return evidence.otherCredentials().stream()
                .limit(MOST_CREDENTIALS)
                .map(other -> guess.and(
                        "secret-of-other-key",
                        "The SecretKey of the SecretId %s was used.".formatted(other.secretId()),
                        guess.signing().withSecret(other.secretKey())));
    }
}
