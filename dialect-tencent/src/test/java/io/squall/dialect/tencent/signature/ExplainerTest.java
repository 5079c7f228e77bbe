package io.squall.dialect.tencent.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import io.squall.dialect.tencent.signature.Explanation.Recognised;
import io.squall.dialect.tencent.signature.Explanation.Unrecognised;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainerTest {

    private static final Verifier VERIFIER = new Verifier(List.of());
    private static final Explainer EXPLAINER = new Explainer(VERIFIER);
    private static final Evidence EVIDENCE = new Evidence(Blunder.CARRIED_ELSEWHERE, List.of(Blunder.OTHER));
    private static final String TEXT = "GETcvm.api.qcloud.com/v2/index.php?Action=DescribeInstances&Region=gz";

    @Provide
    Arbitrary<SignedRequest> requests() {
        return RequestArbitraries.usual();
    }

    /// Mistakes that a request leaves without effect are passed over.
    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void every_mistake_is_recognised(@ForAll("requests") SignedRequest request) {
        assertSoftly(softly -> Blunder.ALL.forEach(blunder -> {
            var signed = blunder.client().apply(request);
            if (!VERIFIER.accepts(signed, Requests.SECRET)) {
                var explanation = EXPLAINER.explain(signed, Requests.SECRET, EVIDENCE);

                softly.assertThat(explanation).as(blunder.id()).isInstanceOfSatisfying(Recognised.class, recognised -> {
                    if (!blunder.alsoRight().contains(recognised.id())) {
                        softly.assertThat(recognised.id()).isEqualTo(blunder.id());
                    }
                    softly.assertThat(recognised.serverText()).isEqualTo(OtherSigner.text(request));
                });
            }
        }));
    }

    @Test
    void every_mistake_has_an_effect_on_some_request() {
        var parameters = Requests.parameters("instanceIds.10=c&Zone_id= x&zone=测&Action=Z&instanceIds.2=b"
                + "&instanceIds.1=a&Timestamp=1500000000&backends_0_port=a_b+c&zone.id=&SecretId=x");
        var without = Requests.get(parameters);
        var with = Requests.withParameters(
                without,
                Stream.concat(parameters.stream(), Requests.parameters("SignatureMethod=HmacSHA256").stream())
                        .toList());
        assertSoftly(softly -> Blunder.ALL.forEach(blunder -> softly.assertThat(IntStream.range(0, 20)
                        .boxed()
                        .flatMap(nonce -> Stream.of(without, with).map(request -> Requests.withNonce(request, nonce))))
                .as(blunder.id())
                .anyMatch(request -> !VERIFIER.accepts(blunder.client().apply(request), Requests.SECRET))));
    }

    @Test
    void the_first_difference_is_shown_on_both_sides() {
        var signed = SignatureMethod.HMAC_SHA1.sign(TEXT.replace("GET", "get"), Requests.SECRET);

        var explanation = EXPLAINER.explain(Requests.of(TEXT, signed), Requests.SECRET, Evidence.NONE);

        assertThat(explanation)
                .isEqualTo(new Recognised(
                        List.of(new Mistake(
                                "method-in-lower-case",
                                "The method was signed in lower case; it must be in upper case.")),
                        TEXT,
                        TEXT.replace("GET", "get")));
        assertThat(((Recognised) explanation).difference())
                .contains(new Difference(0, "GETcvm.api.qcloud.co", "getcvm.api.qcloud.co"));
    }

    @Test
    void a_wrong_key_makes_no_difference_of_texts() {
        var signed = SignatureMethod.HMAC_SHA1.sign(TEXT, "x");

        var explanation = EXPLAINER.explain(
                Requests.of(TEXT, signed), Requests.SECRET, new Evidence(List.of(), List.of(new Credential("i", "x"))));

        assertThat(explanation)
                .isInstanceOfSatisfying(
                        Recognised.class,
                        recognised -> assertThat(recognised.difference()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "====", "%", "%zz", "VGhpcyBpcyBubyBzaWduYXR1cmU=", "kPTW/EuS7SnQeluR/RyLrWY8LgY="})
    void what_nothing_explains_still_shows_the_servers_text(String signature) {
        var explanation = EXPLAINER.explain(Requests.of(TEXT, signature), Requests.SECRET, Evidence.NONE);

        assertThat(explanation)
                .isInstanceOfSatisfying(
                        Unrecognised.class,
                        unrecognised -> assertThat(unrecognised.serverText()).isEqualTo(TEXT));
        assertThat(explanation.sentence()).isNotBlank();
    }

    @Test
    void uploads_and_duplicates_are_told() {
        var post = "POSTcvm.api.qcloud.com/v2/index.php?Action=X";
        assertThat(id(post + "&password=@x", post + "&password=@x")).isEqualTo("uploads-signed");
        assertThat(id(TEXT.replace("gz", "@gz"), TEXT.replace("&Region=gz", "")))
                .isEqualTo("uploads-signed");
        assertThat(id(post + "&a=1&a=2", post + "&a=1")).isEqualTo("duplicates-signed");
        assertThat(id(post + "&a=1&a=2", post + "&a=1&a=2")).isEqualTo("duplicates-signed");
        assertThat(id(post.replace("cvm.api", "CVM.api"), post)).isEqualTo("host-in-other-case");
    }

    @Test
    void explaining_a_right_signature_is_a_bug() {
        var right = Requests.of(TEXT, SignatureMethod.HMAC_SHA1.sign(TEXT, Requests.SECRET));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> EXPLAINER.explain(right, Requests.SECRET, Evidence.NONE))
                .withMessage("the signature is right");
    }

    @Property(tries = 15)
    void the_work_is_bounded(@ForAll("requests") SignedRequest request) {
        var budget = new Budget();
        var aliases = IntStream.range(0, 50).mapToObj(i -> "alias" + i).toList();

        new Explainer(new Verifier(aliases))
                .explain(Requests.with(request, "kPTW/EuS7SnQeluR/RyLrWY8LgY="), Requests.SECRET, EVIDENCE, budget);

        assertThat(budget.signatures()).isLessThanOrEqualTo(Budget.SIGNATURES);
        assertThat(budget.characters()).isLessThan(Budget.CHARACTERS + 10_000);
    }

    /// As large as a body may be, in as many parameters as fit.
    @Test
    @Timeout(20)
    void a_large_request_is_explained_in_a_moment() {
        var list = IntStream.range(0, 100_000).mapToObj(i -> "k" + i + "_=v").collect(Collectors.joining("&"));

        var explanation = EXPLAINER.explain(
                Requests.of(TEXT + "&" + list, "kPTW/EuS7SnQeluR/RyLrWY8LgY="), Requests.SECRET, EVIDENCE);

        assertThat(explanation).isInstanceOf(Unrecognised.class);
    }

    @Provide
    Arbitrary<Blunder> blunders() {
        return Arbitraries.of(Blunder.ALL);
    }

    @Provide
    Arbitrary<String> secrets() {
        return Arbitraries.strings().ascii().ofMinLength(6).ofMaxLength(40).filter(secret -> !secret.isBlank());
    }

    /// The secret key stands in the request itself, where someone pasted it by mistake.
    @Property(tries = 100)
    void no_explanation_holds_the_secret_key(
            @ForAll("secrets") String secret,
            @ForAll("requests") SignedRequest request,
            @ForAll("blunders") Blunder blunder) {
        var parameters = new ArrayList<>(request.parameters());
        parameters.add(Parameter.text("pasted", "x" + secret + "y"));
        parameters.add(Parameter.text("k" + secret, secret));
        parameters.add(Parameter.text("encoded", URLEncoder.encode(secret, UTF_8)));
        var signed = blunder.client().apply(Requests.withParameters(request, parameters));
        var known = new Evidence(List.of(), List.of(new Credential("other", Requests.SECRET)));

        var text = EXPLAINER.explain(signed, secret, known).toString();

        assertThat(text.toLowerCase(Locale.ROOT))
                .doesNotContain(secret.strip().toLowerCase(Locale.ROOT))
                .doesNotContain(Requests.SECRET.toLowerCase(Locale.ROOT));
    }

    @Test
    void records_with_secret_keys_do_not_show_them() {
        assertThat(Set.of(
                        new Credential("id", Requests.SECRET).toString(),
                        EVIDENCE.toString(),
                        new Seal(SignatureMethod.HMAC_SHA1, UTF_8, Requests.SECRET).toString()))
                .noneMatch(text -> text.contains(Requests.SECRET) || text.contains(Blunder.OTHER.secretKey()));
    }

    private static String id(String sent, String signed) {
        var request = Requests.of(sent, SignatureMethod.HMAC_SHA1.sign(signed, Requests.SECRET));
        return ((Recognised) EXPLAINER.explain(request, Requests.SECRET, Evidence.NONE)).id();
    }
}
