package io.squall.dialect.tencent.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.squall.dialect.Mask;
import io.squall.dialect.tencent.signature.Explanation.Recognised;
import io.squall.dialect.tencent.signature.Explanation.Unrecognised;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds out what a client did wrong, by doing it wrong in every way that clients do until the signature is the same.
public record Explainer(Verifier verifier) {

    /// Explains a wrong signature.
    ///
    /// @throws IllegalArgumentException if it is right
    public Explanation explain(SignedRequest request, String secretKey, Evidence evidence) {
        return explain(request, secretKey, evidence, new Budget());
    }

    Explanation explain(SignedRequest request, String secretKey, Evidence evidence, Budget budget) {
        if (verifier.accepts(request, secretKey)) {
            throw new IllegalArgumentException("the signature is right");
        }
        var mask = mask(secretKey, evidence);
        var accepted = PlainText.accepted(request, verifier.hostAliases());
        var serverText = mask.over(accepted.getFirst().toString());
        var readings = Reading.of(request.signature().orElse(""));
        if (readings.isEmpty()) {
            return new Unrecognised("The Signature is not the Base64 of 20 or 32 bytes.", serverText);
        }
        var bases = methods(request, readings)
                .flatMap(method -> accepted.stream()
                        .map(plainText -> Signing.of(plainText, new Seal(method, UTF_8, secretKey)))
                        .map(signing -> base(request, signing)))
                .toList();
        return found(bases, request, evidence, new Search(readings, budget))
                .<Explanation>map(guess -> recognised(guess, mask, serverText))
                .orElseGet(() -> new Unrecognised(
                        "No common mistake leads to this Signature: compare the signed texts and check the SecretKey.",
                        serverText));
    }

    /// One mistake before two, and what is likely before what takes long.
    private static Optional<Guess> found(List<Guess> bases, SignedRequest request, Evidence evidence, Search search) {
        var parameters = new ParameterMistakes(request, evidence);
        var secrets = new SecretMistakes(request, evidence);
        var common = Stream.of(parameters.common(), TargetMistakes.all(), ValueMistakes.all(), secrets.common())
                .flatMap(List::stream)
                .toList();
        var withHosts = Stream.concat(common.stream(), Stream.<Hypothesis>of(TargetMistakes::otherHost))
                .toList();
        var rare = Stream.concat(
                        Stream.<Hypothesis>of(secrets::otherCredential, TargetMistakes::otherHost),
                        parameters.rare().stream())
                .toList();
        return search.first(bases.stream())
                .or(() -> search.first(on(bases, common)))
                .or(() -> search.first(on(bases.subList(0, 1), rare)))
                .or(() -> bases.stream()
                        .flatMap(base -> search.firstPair(base, withHosts).stream())
                        .findFirst())
                .or(() -> search.first(on(bases, rare)));
    }

    private static Stream<Guess> on(List<Guess> bases, List<Hypothesis> hypotheses) {
        return hypotheses.stream().flatMap(hypothesis -> bases.stream().flatMap(hypothesis::on));
    }

    /// The method of the request, unless the signature's length tells that it was the other.
    private static Stream<SignatureMethod> methods(SignedRequest request, List<Reading> readings) {
        return Stream.concat(Stream.of(request.signatureMethod()), Arrays.stream(SignatureMethod.values()))
                .distinct()
                .filter(method -> readings.stream().anyMatch(reading -> reading.isFor(method)));
    }

    private static Guess base(SignedRequest request, Signing signing) {
        var right = new Guess(List.of(), signing);
        if (signing.seal().method() == request.signatureMethod()) {
            return right;
        }
        return switch (signing.seal().method()) {
            case HMAC_SHA1 ->
                right.and("sha1-instead-of-sha256", "SignatureMethod says HmacSHA256, but HmacSHA1 was used.", signing);
            case HMAC_SHA256 ->
                right.and(
                        "sha256-instead-of-sha1",
                        "HmacSHA256 was used, but the parameter SignatureMethod does not say exactly that.",
                        signing);
        };
    }

    private static Mask mask(String secretKey, Evidence evidence) {
        return new Mask(Stream.concat(
                        Stream.of(secretKey),
                        evidence.otherCredentials().stream().map(Credential::secretKey))
                .toList());
    }

    private static Recognised recognised(Guess guess, Mask mask, String serverText) {
        var mistakes = guess.mistakes().stream()
                .map(mistake -> new Mistake(mistake.id(), mask.over(mistake.sentence())))
                .toList();
        return new Recognised(mistakes, serverText, mask.over(guess.signing().text()));
    }
}
