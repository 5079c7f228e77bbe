package io.squall.dialect.tencent.signature;

import static org.assertj.core.api.Assertions.assertThat;

import io.squall.dialect.tencent.signature.Explanation.OtherKey;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Clients that sign wrongly learn how.
final class ExplanationTest {

    private static final String SECRET = "squallExampleSecretKey0000000001";
    private static final String HOST = "cvm.api.qcloud.com";
    private static final Map<String, String> SENT = sent();

    private static Map<String, String> sent() {
        var sent = new LinkedHashMap<String, String>();
        sent.put("limit", "20");
        sent.put("instanceName", "测试 a+b/c");
        sent.put("backends.10.id", "ten");
        sent.put("backends.2.id", "two");
        sent.put("filter_0_name", "zone");
        sent.put("Region", "");
        sent.put("Action", "RunInstancesHour");
        sent.put("Nonce", "24680");
        sent.put("SecretId", "AKIDSquallExample000000000000000001");
        sent.put("Timestamp", "1500000000");
        sent.put("password", "Passw0rd");
        return sent;
    }

    private static String joined(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("&"));
    }

    private static Map<String, String> sorted(Map<String, String> parameters, Function<String, String> values) {
        var sorted = new TreeMap<String, String>();
        parameters.forEach((key, value) -> sorted.put(key.replace('_', '.'), values.apply(value)));
        return sorted;
    }

    private static String right() {
        return text("GET", HOST, "/v2/index.php?", sorted(SENT, value -> value));
    }

    private static String text(String method, String host, String path, Map<String, String> parameters) {
        return method + host + path + joined(parameters);
    }

    private static String sha1(String text) {
        return Judge.mac("HmacSHA1", text, SECRET);
    }

    private static byte[] digest(String text, Charset charset) throws Exception {
        var mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
        return mac.doFinal(text.getBytes(charset));
    }

    private static Map<String, String> without(String key) {
        var rest = new LinkedHashMap<>(SENT);
        rest.remove(key);
        return rest;
    }

    private static Map<String, String> with(String key, String value) {
        var more = new LinkedHashMap<>(SENT);
        more.put(key, value);
        return more;
    }

    @TestFactory
    Stream<DynamicTest> each_mistake_is_recognised() throws Exception {
        var mistakes = new LinkedHashMap<String, String>();
        mistakes.put("other-digest-with-HmacSHA256", Judge.mac("HmacSHA256", right(), SECRET));
        mistakes.put("hex-signature", HexFormat.of().formatHex(digest(right(), StandardCharsets.UTF_8)));
        mistakes.put(
                "base64-of-hex-signature",
                Base64.getEncoder()
                        .encodeToString(HexFormat.of()
                                .formatHex(digest(right(), StandardCharsets.UTF_8))
                                .getBytes(StandardCharsets.US_ASCII)));
        mistakes.put("signature-encoded-twice", URLEncoder.encode(sha1(right()), StandardCharsets.UTF_8));
        mistakes.put("secret-with-white-space", Judge.mac("HmacSHA1", right(), SECRET + "\n"));
        mistakes.put("secret-of-another-key", Judge.mac("HmacSHA1", right(), "anotherSecret"));
        mistakes.put("secret-id-as-secret", Judge.mac("HmacSHA1", right(), "AKIDSquallExample000000000000000001"));
        mistakes.put("other-method", sha1(text("POST", HOST, "/v2/index.php?", sorted(SENT, value -> value))));
        mistakes.put("lower-case-method", sha1(text("get", HOST, "/v2/index.php?", sorted(SENT, value -> value))));
        mistakes.put(
                "host-with-port", sha1(text("GET", HOST + ":443", "/v2/index.php?", sorted(SENT, value -> value))));
        mistakes.put(
                "other-host", sha1(text("GET", "cbs.api.qcloud.com", "/v2/index.php?", sorted(SENT, value -> value))));
        mistakes.put(
                "scheme-signed", sha1(text("GET", "https://" + HOST, "/v2/index.php?", sorted(SENT, value -> value))));
        mistakes.put("other-path", sha1(text("GET", HOST, "/?", sorted(SENT, value -> value))));
        mistakes.put("path-without-slash", sha1(text("GET", HOST, "v2/index.php?", sorted(SENT, value -> value))));
        mistakes.put("question-mark-missing", sha1(text("GET", HOST, "/v2/index.php", sorted(SENT, value -> value))));
        mistakes.put(
                "values-encoded-before-signing",
                sha1(text(
                        "GET",
                        HOST,
                        "/v2/index.php?",
                        sorted(SENT, value -> URLEncoder.encode(value, StandardCharsets.UTF_8)))));
        mistakes.put(
                "plus-became-space",
                sha1(text("GET", HOST, "/v2/index.php?", sorted(SENT, value -> value.replace(' ', '+')))));
        mistakes.put(
                "parameters-unsorted",
                sha1("GET" + HOST + "/v2/index.php?" + joined(SENT).replace("filter_0_name", "filter.0.name")));
        mistakes.put("underscores-kept", sha1(text("GET", HOST, "/v2/index.php?", new TreeMap<>(SENT))));
        mistakes.put("other-charset", Base64.getEncoder().encodeToString(digest(right(), Charset.forName("GBK"))));
        mistakes.put(
                "parameter-added",
                sha1(text("GET", HOST, "/v2/index.php?", sorted(with("SignatureMethod", "HmacSHA1"), value -> value))));
        mistakes.put(
                "parameter-left-out",
                sha1(text("GET", HOST, "/v2/index.php?", sorted(without("limit"), value -> value))));
        mistakes.put(
                "empty-values-dropped",
                sha1(text("GET", HOST, "/v2/index.php?", sorted(without("Region"), value -> value))));
        return mistakes.entrySet().stream()
                .map(mistake -> DynamicTest.dynamicTest(mistake.getKey(), () -> {
                    var explanation = explain(SENT, mistake.getValue(), List.of());

                    assertThat(explanation.cause()).isIn(mistake.getKey(), alsoKnownAs(mistake.getKey()));
                    assertThat(explanation.toString()).doesNotContain(SECRET, "anotherSecret", "Passw0rd");
                }));
    }

    /// Two mistakes that lead to the same text cannot be told apart.
    private static String alsoKnownAs(String mistake) {
        return switch (mistake) {
            case "plus-became-space" -> "spaces-signed-as-plus";
            case "parameter-left-out" -> "empty-values-dropped";
            default -> mistake;
        };
    }

    private static Explanation explain(Map<String, String> sent, String signature, List<Parameter> elsewhere) {
        return Explanation.of(
                Judge.request("GET", HOST, sent, signature),
                SECRET,
                elsewhere,
                List.of(new OtherKey("AKIDother", "anotherSecret")));
    }

    @Test
    void both_texts_are_told_with_the_place_where_they_part() {
        var explanation =
                explain(SENT, sha1(text("get", HOST, "/v2/index.php?", sorted(SENT, value -> value))), List.of());

        assertThat(explanation.serverSigned()).startsWith("GETcvm.api.qcloud.com/v2/index.php?Action=RunInstancesHour");
        assertThat(explanation.clientSigned().orElseThrow()).startsWith("getcvm.api.qcloud.com/v2/index.php?");
        assertThat(explanation.differsAt()).contains(0);
        assertThat(Explanation.around(explanation.serverSigned(), 0)).isEqualTo("GETcvm.api.qcloud.co");
    }

    @Test
    void the_query_of_a_post_that_was_signed_is_recognised() {
        var elsewhere = List.of(new Parameter("Action", "DescribeInstances", false));
        var explanation = explain(SENT, sha1("GETcvm.api.qcloud.com/v2/index.php?Action=DescribeInstances"), elsewhere);

        assertThat(explanation.cause()).isEqualTo("other-carrier");
    }

    @Test
    void what_no_mistake_explains_is_said_to_be_unknown() {
        var explanation = explain(SENT, "bm9uc2Vuc2U=", List.of());

        assertThat(explanation.cause()).isEqualTo("unknown");
        assertThat(explanation.clientSigned()).isEmpty();
    }

    @Test
    void a_secret_that_someone_sends_as_a_value_stays_hidden() {
        var explanation = explain(with("note", "my key is " + SECRET), "bm9uc2Vuc2U=", List.of());

        assertThat(explanation.toString()).doesNotContain(SECRET).contains("my key is ****");
    }

    @Test
    void a_request_with_very_many_parameters_costs_little() {
        var many = new LinkedHashMap<String, String>();
        for (var i = 0; i < 10_000; i++) {
            many.put("p." + i, "v");
        }
        assertThat(explain(many, "bm9uc2Vuc2U=", List.of()).cause()).isEqualTo("unknown");
    }

    @Test
    void the_list_of_mistakes_is_bounded() {
        var parameters = new ArrayList<Parameter>();
        for (var i = 0; i < 199; i++) {
            parameters.add(new Parameter("p" + i, "v", false));
        }
        var others = Stream.iterate(0, i -> i + 1)
                .limit(20_000)
                .map(i -> new OtherKey("AKID" + i, "secret" + i))
                .toList();
        var request = new SignedRequest("GET", HOST, "/v2/index.php", parameters);

        assertThat(Mistakes.of(request, SECRET, List.of(), others)).hasSizeLessThanOrEqualTo(5_000);
    }
}
