package io.squall.dialect.tencent.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// A client with one mistake in it, written without the code under test.
///
/// @param id how the mistake is called
/// @param alsoRight other mistakes that can lead to the same signature
/// @param client signs a request, wrongly
record Blunder(String id, Set<String> alsoRight, UnaryOperator<SignedRequest> client) {

    static final Credential OTHER = new Credential("AKIDother", "anotherSecretKey00000000000000002");
    static final List<Parameter> CARRIED_ELSEWHERE = List.of(
            Parameter.text("Action", "DescribeImages"),
            Parameter.text("Nonce", "5"),
            Parameter.text("SecretId", Requests.ID));

    static final List<Blunder> ALL = Stream.of(lists(), targets(), values(), secrets(), signatures(), methods())
            .flatMap(blunders -> blunders)
            .toList();

    private static Stream<Blunder> lists() {
        return Stream.of(
                list("parameters-not-sorted", r -> r.parameters(), "sorted-by-number", "sorted-with-values"),
                list(
                        "sorted-ignoring-case",
                        r -> sorted(r, Comparator.comparing(Parameter::key, String.CASE_INSENSITIVE_ORDER)),
                        "parameters-not-sorted"),
                list(
                        "sorted-by-number",
                        r -> sorted(r, Comparator.comparing(p -> p.key().replaceAll("\\.([0-9])$", ".0$1"))),
                        "parameters-not-sorted"),
                list(
                        "sorted-with-values",
                        r -> sorted(r, Comparator.comparing(p -> p.key() + "=" + p.value())),
                        "parameters-not-sorted"),
                list(
                        "empty-values-dropped",
                        r -> ordered(r).stream()
                                .filter(p -> !p.value().isEmpty())
                                .toList()),
                list("other-carrier-signed", _ -> CARRIED_ELSEWHERE),
                list("parameter-not-signed", r -> without(ordered(r), 2), "empty-values-dropped"),
                list(
                        "parameter-not-signed+parameter-not-signed",
                        r -> r.parameters().size() > 20 ? ordered(r) : without(without(ordered(r), 3), 0),
                        "parameter-not-signed+empty-values-dropped",
                        "sha1-instead-of-sha256+parameter-not-signed+parameter-not-signed"),
                list("signature-signed", r -> ordered(plus(r, "Signature", ""))),
                list("parameter-not-sent", r -> ordered(plus(r, "RequestClient", "SDK_JAVA_2.0.7"))),
                list("parameter-not-sent", r -> ordered(plus(r, "Token", ""))),
                list("timestamp-in-other-unit", r -> timestamp(r, 1000, 0)),
                list("timestamp-in-other-unit", r -> timestamp(r, 1000, 77)),
                list("timestamp-taken-twice", r -> timestamp(r, 1, 2)),
                list("timestamp-taken-twice", r -> timestamp(r, 1, -5)));
    }

    private static Stream<Blunder> targets() {
        return Stream.of(
                text("method-swapped", (r, list) -> (r.method().equals("GET") ? "POST" : "GET") + rest(r, list)),
                text("method-in-lower-case", (r, list) -> r.method().toLowerCase(Locale.ROOT) + rest(r, list)),
                text("scheme-signed", (r, list) -> r.method() + "https://" + rest(r, list)),
                text("port-signed", (r, list) -> r.method() + r.host() + ":443" + r.path() + "?" + list),
                text("host-not-signed", (r, list) -> r.method() + r.path() + "?" + list),
                text("wrong-host", (r, list) -> r.method() + "vpc.api.qcloud.com" + r.path() + "?" + list),
                text("wrong-host", (r, list) -> r.method() + "api.qcloud.com" + r.path() + "?" + list),
                text("wrong-path", (r, list) -> r.method() + r.host() + "/?" + list),
                text("wrong-path", (r, list) -> r.method() + r.host() + "v2/index.php?" + list),
                text("question-mark-missing", (r, list) -> r.method() + r.host() + r.path() + list),
                text("text-encoded-before-signing", (r, list) -> URLEncoder.encode(r.method() + rest(r, list), UTF_8)),
                text(
                        "text-encoded-before-signing",
                        (r, list) -> r.method() + r.host() + r.path() + "?" + strict(list)));
    }

    private static Stream<Blunder> values() {
        return Stream.of(
                value("values-encoded-before-signing", value -> URLEncoder.encode(value, UTF_8)),
                value("values-encoded-before-signing", Blunder::strict),
                value("underscores-of-values-replaced", value -> value.replace('_', '.')),
                value("plus-became-space", value -> value.replace(' ', '+'), "values-encoded-before-signing"),
                value("values-trimmed", String::strip, "empty-values-dropped"),
                value("utf-8-taken-for-latin-1", value -> new String(value.getBytes(UTF_8), ISO_8859_1)),
                text(
                        "underscores-kept",
                        (r, list) -> r.method() + rest(r, list.replace("backends.0.port", "backends_0_port"))),
                key("keys-in-lower-case", key -> key.toLowerCase(Locale.ROOT)),
                charset("GBK"),
                charset("ISO-8859-1"));
    }

    private static Stream<Blunder> secrets() {
        return Stream.of(
                secret("secret-with-white-space", Requests.SECRET + "\n"),
                secret("secret-with-white-space", " " + Requests.SECRET),
                secret("secret-id-as-secret-key", Requests.ID),
                secret("secret-of-other-key", OTHER.secretKey()),
                secret("secret-in-other-case", Requests.SECRET.toLowerCase(Locale.ROOT)),
                secret("secret-with-ampersand", Requests.SECRET + "&"),
                secret("secret-in-quotes", '"' + Requests.SECRET + '"'),
                secret("secret-empty", ""));
    }

    private static Stream<Blunder> signatures() {
        return Stream.of(
                form("signature-encoded-twice", mac -> URLEncoder.encode(OtherSigner.base64(mac), UTF_8)),
                form("signature-encoded-twice", mac -> OtherSigner.base64(mac).replace("=", "%3d")),
                form(
                        "signature-plus-became-space",
                        mac -> OtherSigner.base64(mac).replace('+', ' ')),
                form("signature-with-white-space", mac -> OtherSigner.base64(mac) + "\n"),
                form("signature-in-hex", mac -> HexFormat.of().formatHex(mac)),
                form("signature-in-hex", mac -> HexFormat.of().withUpperCase().formatHex(mac)),
                form(
                        "signature-base64-of-hex",
                        mac -> OtherSigner.base64(HexFormat.of().formatHex(mac).getBytes(UTF_8))),
                form(
                        "signature-base64-twice",
                        mac -> OtherSigner.base64(OtherSigner.base64(mac).getBytes(UTF_8))),
                form("signature-base64url", mac -> Base64.getUrlEncoder().encodeToString(mac)),
                form("signature-misspelt", mac -> OtherSigner.base64(mac).replace("=", "")));
    }

    private static Stream<Blunder> methods() {
        return Stream.of(
                new Blunder("sha1-instead-of-sha256", Set.of(), r -> {
                    var is256 = OtherSigner.isSha256(r);
                    return is256 ? digest(r, "SHA-1") : OtherSigner.signed(r, Requests.SECRET);
                }),
                new Blunder("sha256-instead-of-sha1", Set.of(), r -> {
                    var is256 = OtherSigner.isSha256(r);
                    return is256 ? OtherSigner.signed(r, Requests.SECRET) : digest(r, "SHA-256");
                }),
                new Blunder("parameter-not-sent", Set.of(), r -> {
                    var isSent = r.parameter("SignatureMethod").isPresent();
                    var full = isSent ? r : plus(r, "SignatureMethod", "HmacSHA256");
                    return Requests.with(r, OtherSigner.signature(OtherSigner.text(full), Requests.SECRET, full));
                }),
                new Blunder("scheme-signed+signature-in-hex", Set.of(), r -> {
                    var mac = OtherSigner.mac(r.method() + "https://" + rest(r, tail(r)), Requests.SECRET, r);
                    return Requests.with(r, HexFormat.of().formatHex(mac));
                }),
                text(
                        "method-in-lower-case+values-encoded-before-signing",
                        (r, _) -> {
                            var list = OtherSigner.text("", "", "", encoded(r)).substring(1);
                            return r.method().toLowerCase(Locale.ROOT) + rest(r, list);
                        },
                        "method-in-lower-case"),
                new Blunder("method-swapped+secret-with-white-space", Set.of(), r -> {
                    var other = new SignedRequest(
                            r.method().equals("GET") ? "POST" : "GET", r.host(), r.path(), r.parameters());
                    return Requests.with(r, OtherSigner.signature(OtherSigner.text(other), Requests.SECRET + "\n", r));
                }));
    }

    private static List<Parameter> encoded(SignedRequest request) {
        return ordered(request).stream()
                .map(p -> Parameter.text(p.key(), strict(p.value())))
                .toList();
    }

    private static Blunder list(String id, Function<SignedRequest, List<Parameter>> list, String... alsoRight) {
        return new Blunder(
                id, Set.of(alsoRight), r -> signed(r, OtherSigner.text(r.method(), r.host(), r.path(), list.apply(r))));
    }

    private static Blunder text(String id, BiFunction<SignedRequest, String, String> text, String... alsoRight) {
        return new Blunder(id, Set.of(alsoRight), r -> signed(r, text.apply(r, tail(r))));
    }

    private static Blunder value(String id, UnaryOperator<String> change, String... alsoRight) {
        return list(
                id,
                r -> ordered(r).stream()
                        .map(p -> Parameter.text(p.key(), change.apply(p.value())))
                        .toList(),
                alsoRight);
    }

    private static Blunder key(String id, UnaryOperator<String> change) {
        return list(
                id,
                r -> ordered(Requests.withParameters(
                        r,
                        r.parameters().stream()
                                .map(p -> Parameter.text(change.apply(p.key()), p.value()))
                                .toList())));
    }

    private static Blunder charset(String name) {
        return new Blunder(
                "wrong-charset",
                Set.of(),
                r -> Requests.with(r, OtherSigner.signature(OtherSigner.text(r), Charset.forName(name), r)));
    }

    private static Blunder secret(String id, String secret) {
        return new Blunder(id, Set.of(), r -> OtherSigner.signed(r, secret));
    }

    private static Blunder form(String id, Function<byte[], String> form) {
        return new Blunder(
                id,
                Set.of(),
                r -> Requests.with(r, form.apply(OtherSigner.mac(OtherSigner.text(r), Requests.SECRET, r))));
    }

    private static SignedRequest digest(SignedRequest request, String digest) {
        var text = OtherSigner.text(request).getBytes(UTF_8);
        return Requests.with(request, OtherSigner.base64(OtherSigner.mac(text, Requests.SECRET, digest)));
    }

    private static SignedRequest signed(SignedRequest request, String text) {
        return Requests.with(request, OtherSigner.signature(text, Requests.SECRET, request));
    }

    private static String rest(SignedRequest request, String list) {
        return request.host() + request.path() + "?" + list;
    }

    private static String tail(SignedRequest request) {
        return OtherSigner.text("", "", "", ordered(request)).substring(1);
    }

    private static List<Parameter> ordered(SignedRequest request) {
        return OtherSigner.sorted(request);
    }

    private static List<Parameter> sorted(SignedRequest request, Comparator<Parameter> order) {
        return request.parameters().stream().sorted(order).toList();
    }

    private static List<Parameter> without(List<Parameter> parameters, int index) {
        var rest = new ArrayList<>(parameters);
        rest.remove(index);
        return rest;
    }

    private static SignedRequest plus(SignedRequest request, String key, String value) {
        var parameters = new ArrayList<>(request.parameters());
        parameters.add(Parameter.text(key, value));
        return Requests.withParameters(request, parameters);
    }

    private static List<Parameter> timestamp(SignedRequest request, long factor, long plus) {
        return ordered(request).stream()
                .map(p -> p.key().equals("Timestamp")
                        ? Parameter.text(p.key(), Long.toString(Long.parseLong(p.value()) * factor + plus))
                        : p)
                .toList();
    }

    /// As RFC 3986 wants it.
    private static String strict(String text) {
        return URLEncoder.encode(text, UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    @Override
    public String toString() {
        return id;
    }
}
