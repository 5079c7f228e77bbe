package io.squall.dialect.tencent.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerifierTest {

    private static final Verifier VERIFIER = new Verifier(List.of());
    private static final SignedRequest POST =
            new SignedRequest("POST", Requests.HOST, Requests.PATH, List.of(Parameter.text("Action", "X")));

    @Provide
    Arbitrary<SignedRequest> requests() {
        return RequestArbitraries.any();
    }

    @Property
    void what_another_implementation_signs_is_accepted(@ForAll("requests") SignedRequest request) {
        var signed = OtherSigner.signed(request, Requests.SECRET);

        assertThat(VERIFIER.accepts(signed, Requests.SECRET)).isTrue();
        assertThat(VERIFIER.accepts(Requests.reordered(signed, List::reversed), Requests.SECRET))
                .isTrue();
    }

    @Property(tries = 200)
    void the_smallest_change_of_a_key_or_value_is_refused(@ForAll("requests") SignedRequest request) {
        var signed = OtherSigner.signed(request, Requests.SECRET);
        for (var i = 0; i < signed.parameters().size(); i++) {
            var parameter = signed.parameters().get(i);
            if (PlainText.isUpload(parameter, signed.method())) {
                continue;
            }
            for (var key : changes(parameter.key().replace('_', '.'))) {
                assertRefused(changed(signed, i, Parameter.text(key, parameter.value())));
            }
            for (var value : changes(parameter.value())) {
                assertRefused(changed(signed, i, Parameter.text(parameter.key(), value)));
            }
            assertRefused(without(signed, i));
        }
    }

    @Property(tries = 200)
    void the_smallest_change_of_method_host_path_or_secret_is_refused(@ForAll("requests") SignedRequest request) {
        var signed = OtherSigner.signed(request, Requests.SECRET);
        var parameters = signed.parameters();
        for (var method : changes(signed.method())) {
            assertRefused(new SignedRequest(method, signed.host(), signed.path(), parameters));
        }
        for (var host : changes(signed.host())) {
            assertRefused(Requests.withHost(signed, host));
        }
        for (var path : changes(signed.path())) {
            assertRefused(new SignedRequest(signed.method(), signed.host(), path, parameters));
        }
        for (var secret : changes(Requests.SECRET)) {
            assertThat(VERIFIER.accepts(signed, secret)).isFalse();
        }
    }

    @Property
    void a_key_that_nobody_has_opens_nothing(@ForAll("requests") SignedRequest request) {
        assertThat(VERIFIER.acceptsNobody(OtherSigner.signed(request, "0".repeat(32))))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "cvm.api.qcloud.com,      cvm.api.qcloud.com, true",
        "cvm.api.qcloud.com:8443, cvm.api.qcloud.com, true",
        "cvm.api.qcloud.com:8443, cvm.api.qcloud.com:8443, true",
        "cvm.api.qcloud.com:8443, cvm.api.qcloud.com:8444, false",
        "localhost:8080,          alias.example, true",
        "localhost:8080,          alias.example:1, false",
        "[::1]:8080,              [::1], true",
        "cvm.api.qcloud.com,      lb.api.qcloud.com, false"
    })
    void the_host_may_be_signed_as_sent_without_port_or_by_an_alias(String sent, String signed, boolean accepted) {
        var request = OtherSigner.signed(Requests.withHost(POST, signed), Requests.SECRET);

        assertThat(new Verifier(List.of("alias.example")).accepts(Requests.withHost(request, sent), Requests.SECRET))
                .isEqualTo(accepted);
    }

    @ParameterizedTest
    @CsvSource({"/, /, true", "/, /v2/index.php, true", "/v2/index.php, /, false", "/v2, /v2/index.php, false"})
    void the_root_may_be_signed_where_it_was_asked_for(String sent, String signed, boolean accepted) {
        var request =
                OtherSigner.signed(new SignedRequest("GET", Requests.HOST, signed, POST.parameters()), Requests.SECRET);

        assertThat(VERIFIER.accepts(
                        new SignedRequest("GET", Requests.HOST, sent, request.parameters()), Requests.SECRET))
                .isEqualTo(accepted);
    }

    @Test
    void uploads_are_not_signed_in_a_post() {
        var plain = "POSTcvm.api.qcloud.com/v2/index.php?Action=X";
        var parameters = List.of(
                Parameter.text("Action", "X"),
                Parameter.text("at", "@a"),
                new Parameter("entityFile", "content", true),
                Parameter.text("Signature", SignatureMethod.HMAC_SHA1.sign(plain, Requests.SECRET)));

        assertThat(VERIFIER.accepts(
                        new SignedRequest("POST", Requests.HOST, Requests.PATH, parameters), Requests.SECRET))
                .isTrue();
        assertThat(VERIFIER.accepts(Requests.get(parameters), Requests.SECRET)).isFalse();
    }

    /// Whoever adds a parameter without the secret key changes nothing, or spoils the signature.
    @Test
    void the_last_of_a_key_counts_even_if_it_is_not_signed_itself() {
        var plain = "POSTcvm.api.qcloud.com/v2/index.php?Action=X&a.b=1";
        var request = Requests.of(plain, SignatureMethod.HMAC_SHA1.sign(plain, Requests.SECRET));
        for (var other :
                List.of(Parameter.text("a_b", "2"), Parameter.text("a.b", "@2"), new Parameter("a.b", "2", true))) {
            var first = new ArrayList<>(List.of(other));
            first.addAll(request.parameters());
            var last = new ArrayList<>(request.parameters());
            last.add(other);

            assertThat(VERIFIER.accepts(Requests.withParameters(request, first), Requests.SECRET))
                    .isTrue();
            assertThat(VERIFIER.accepts(Requests.withParameters(request, last), Requests.SECRET))
                    .isFalse();
        }
    }

    @Test
    void a_request_without_signature_is_refused() {
        assertThat(VERIFIER.accepts(Requests.get(List.of()), Requests.SECRET)).isFalse();
        assertThat(VERIFIER.accepts(Requests.get(List.of(new Parameter("Signature", "x", true))), Requests.SECRET))
                .isFalse();
    }

    @Test
    void a_secret_key_may_have_any_length() {
        for (var secret : List.of("", "x", "x".repeat(64), "x".repeat(65), "密".repeat(100))) {
            assertThat(VERIFIER.accepts(OtherSigner.signed(POST, secret), secret))
                    .isTrue();
        }
    }

    private static void assertRefused(SignedRequest request) {
        assertThat(VERIFIER.accepts(request, Requests.SECRET)).isFalse();
    }

    /// The text with each of its characters replaced, one at a time, and with one more.
    private static List<String> changes(String text) {
        var points = text.codePoints().toArray();
        var changes = new ArrayList<String>();
        IntStream.range(0, points.length)
                .mapToObj(i -> new String(points, 0, i)
                        + (points[i] == 'q' ? 'p' : 'q')
                        + new String(points, i + 1, points.length - i - 1))
                .forEach(changes::add);
        changes.add(text + "q");
        return changes;
    }

    private static SignedRequest changed(SignedRequest request, int index, Parameter parameter) {
        var parameters = new ArrayList<>(request.parameters());
        parameters.set(index, parameter);
        return Requests.withParameters(request, parameters);
    }

    private static SignedRequest without(SignedRequest request, int index) {
        var parameters = new ArrayList<>(request.parameters());
        parameters.remove(index);
        return Requests.withParameters(request, parameters);
    }
}
