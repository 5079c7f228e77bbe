package io.squall.dialect.tencent.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.squall.dialect.tencent.signature.Explanation.OtherKey;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What clients do wrong when they sign, the likeliest first.
final class Mistakes {

    private static final int MAX_MISTAKES = 5_000;
    private static final int MAX_PARAMETERS_FOR_PAIRS = 20;
    private static final int MAX_PARAMETERS = 200;
    private static final Charset GBK = Charset.isSupported("GBK") ? Charset.forName("GBK") : ISO_8859_1;
    private static final List<String> MODULES = List.of(
            "cvm", "image", "cbs", "snapshot", "vpc", "eip", "lb", "dfw", "account", "trade", "sts", "bill", "monitor");
    private static final List<Parameter> FORGOTTEN = List.of(
            new Parameter("SignatureMethod", "HmacSHA1", false),
            new Parameter("SignatureMethod", "HmacSHA256", false),
            new Parameter("Region", "", false),
            new Parameter("Token", "", false),
            new Parameter("Version", "2017-03-12", false));

    private final SignedRequest request;
    private final String secret;
    private final List<Parameter> elsewhere;
    private final List<OtherKey> others;
    private final PlainText right;

    private Mistakes(SignedRequest request, String secret, List<Parameter> elsewhere, List<OtherKey> others) {
        this.request = request;
        this.secret = secret;
        this.elsewhere = elsewhere;
        this.others = others;
        this.right = PlainText.of(request).host(Verifier.withoutPort(request.host()));
    }

    static Stream<Mistake> of(SignedRequest request, String secret, List<Parameter> elsewhere, List<OtherKey> others) {
        var mistakes = new Mistakes(request, secret, elsewhere, others);
        return Stream.<Function<SignatureMethod, Stream<Mistake>>>of(
                        mistakes::written,
                        mistakes::keys,
                        mistakes::methods,
                        mistakes::hosts,
                        mistakes::paths,
                        mistakes::values,
                        mistakes::orders,
                        mistakes::names,
                        mistakes::charsets,
                        mistakes::carriers,
                        mistakes::surplus,
                        mistakes::missing)
                .flatMap(kind -> Stream.of(
                                request.signatureMethod(),
                                request.signatureMethod().other())
                        .flatMap(kind))
                .limit(MAX_MISTAKES);
    }

    private Mistake mistake(SignatureMethod method, String cause, String words, PlainText text) {
        return mistake(method, cause, words, text.text(), secret, Mistake.BASE64);
    }

    private Mistake mistake(
            SignatureMethod method,
            String cause,
            String words,
            String text,
            String key,
            Function<byte[], String> written) {
        var swapped = method != request.signatureMethod();
        return new Mistake(
                swapped ? cause + "-with-" + method.word() : cause,
                swapped
                        ? "%s; and it was signed by %s, where SignatureMethod says %s"
                                .formatted(
                                        words,
                                        method.word(),
                                        request.signatureMethod().word())
                        : words,
                text,
                key,
                method,
                UTF_8,
                written);
    }

    /// The text is right, and the signature was spoilt afterwards.
    private Stream<Mistake> written(SignatureMethod method) {
        var text = right.text();
        return Stream.of(
                mistake(method, "other-digest", "the digest is of another method than declared", right),
                mistake(method, "hex-signature", "the signature is hexadecimal, not base64", text, secret, Mistake.HEX),
                mistake(
                        method,
                        "hex-signature",
                        "the signature is hexadecimal, not base64",
                        text,
                        secret,
                        Mistake.UPPER_HEX),
                mistake(
                        method,
                        "base64-of-hex-signature",
                        "the signature is base64 of hexadecimal digits, not of the bytes",
                        text,
                        secret,
                        Mistake.BASE64_OF_HEX),
                mistake(
                        method,
                        "url-safe-base64",
                        "the signature is in the base64 for addresses, which has - and _ instead of + and /",
                        text,
                        secret,
                        Mistake.BASE64_URL),
                mistake(
                        method,
                        "signature-encoded-twice",
                        "the signature was percent-encoded twice",
                        text,
                        secret,
                        digest -> URLEncoder.encode(Mistake.BASE64.apply(digest), UTF_8)),
                mistake(
                        method,
                        "plus-lost-in-signature",
                        "the signature was not percent-encoded, so each + in it became a space",
                        text,
                        secret,
                        digest -> Mistake.BASE64.apply(digest).replace('+', ' ')));
    }

    private Stream<Mistake> keys(SignatureMethod method) {
        var text = right.text();
        var spoilt = Stream.of(
                        new String[] {
                            "secret-with-white-space", "the secret key has white space around it", secret + "\n"
                        },
                        new String[] {
                            "secret-with-white-space", "the secret key has white space around it", secret + " "
                        },
                        new String[] {
                            "secret-with-white-space", "the secret key has white space around it", " " + secret
                        },
                        new String[] {
                            "secret-with-white-space", "the secret key has white space around it", secret + "\r\n"
                        },
                        new String[] {
                            "secret-in-lower-case",
                            "the secret key was put in lower case",
                            secret.toLowerCase(Locale.ROOT)
                        },
                        new String[] {
                            "secret-id-as-secret", "it was signed with the SecretId", request.value("SecretId")
                        })
                .filter(spoiltKey -> !spoiltKey[2].isEmpty() && !spoiltKey[2].equals(secret))
                .map(spoiltKey -> mistake(method, spoiltKey[0], spoiltKey[1], text, spoiltKey[2], Mistake.BASE64));
        var confused = others.stream()
                .map(key -> mistake(
                        method,
                        "secret-of-another-key",
                        "it was signed with the secret that belongs to " + key.id(),
                        text,
                        key.secret(),
                        Mistake.BASE64));
        return Stream.concat(spoilt, confused);
    }

    private Stream<Mistake> methods(SignatureMethod method) {
        var other = request.method().equals("GET") ? "POST" : "GET";
        return Stream.of(
                mistake(method, "other-method", "it was signed for " + other, right.method(other)),
                mistake(
                        method,
                        "lower-case-method",
                        "the method was signed in lower case",
                        right.method(request.method().toLowerCase(Locale.ROOT))),
                mistake(method, "method-missing", "the method was not signed", right.method("")));
    }

    private Stream<Mistake> hosts(SignatureMethod method) {
        var bare = right.host();
        return Stream.of(
                        Stream.of(bare + ":443", bare + ":8643", request.host()),
                        MODULES.stream().map(module -> module + ".api.qcloud.com"),
                        Stream.of("api.qcloud.com", "localhost", "127.0.0.1", "https://" + bare, "http://" + bare, ""))
                .flatMap(hosts -> hosts)
                .filter(host -> !host.equals(bare))
                .map(host -> mistake(
                        method,
                        host.contains("://") ? "scheme-signed" : host.contains(":") ? "host-with-port" : "other-host",
                        "it was signed for the host \"%s\"".formatted(host),
                        right.host(host)));
    }

    private Stream<Mistake> paths(SignatureMethod method) {
        return Stream.of(
                mistake(method, "other-path", "it was signed for the path /", right.path("/")),
                mistake(method, "other-path", "it was signed for the path /v2/index.php", right.path("/v2/index.php")),
                mistake(
                        method,
                        "path-without-slash",
                        "the path was signed without its slash",
                        right.path("v2/index.php")),
                mistake(method, "path-missing", "the path was not signed", right.path("")),
                mistake(method, "question-mark-missing", "the question mark was not signed", right.separator("")));
    }

    private Stream<Mistake> values(SignatureMethod method) {
        var words = "the values were percent-encoded before they were signed; sign them as they are";
        return Stream.of(
                mistake(method, "values-encoded-before-signing", words, right.values(Mistakes::encoded)),
                mistake(
                        method,
                        "values-encoded-before-signing",
                        words,
                        right.values(value -> URLEncoder.encode(value, UTF_8))),
                mistake(
                        method,
                        "values-encoded-twice",
                        "the values were percent-encoded twice before they were signed",
                        right.values(value -> encoded(encoded(value)))),
                mistake(
                        method,
                        "text-encoded-before-signing",
                        "the whole text was percent-encoded before it was signed",
                        encoded(right.text()),
                        secret,
                        Mistake.BASE64),
                mistake(
                        method,
                        "spaces-signed-as-plus",
                        "spaces in values were signed as +",
                        right.values(value -> value.replace(' ', '+'))),
                mistake(
                        method,
                        "plus-became-space",
                        "a + in a value was not percent-encoded, so it arrived as a space",
                        right.values(value -> value.replace(" ", "+"))));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    private Stream<Mistake> orders(SignatureMethod method) {
        Comparator<Parameter> ignoringCase =
                Comparator.comparing(parameter -> parameter.key().toLowerCase(Locale.ROOT));
        return Stream.of(
                mistake(
                        method,
                        "parameters-unsorted",
                        "the parameters were signed as they came, unsorted",
                        right.unordered()),
                mistake(
                        method,
                        "sorted-without-case",
                        "the parameters were sorted without regard to case; capitals come first",
                        right.ordered(ignoringCase)),
                mistake(
                        method,
                        "sorted-by-number",
                        "the indexes were sorted as numbers; 10 comes before 2",
                        right.ordered(Comparator.comparing(parameter -> padded(parameter.key())))),
                mistake(
                        method,
                        "sorted-backwards",
                        "the parameters were sorted backwards",
                        right.ordered(PlainText.BY_SIGNED_NAME.reversed())));
    }

    /// A name with its numbers so long that they sort as numbers.
    private static String padded(String key) {
        var padded = new StringBuilder();
        for (var part : key.split("\\.", -1)) {
            padded.append('.').append(part.matches("[0-9]{1,9}") ? "%09d".formatted(Integer.parseInt(part)) : part);
        }
        return padded.toString();
    }

    private Stream<Mistake> names(SignatureMethod method) {
        return Stream.of(
                mistake(
                        method,
                        "underscores-kept",
                        "the underscores in names were signed as such; sign them as dots",
                        right.keys(key -> key).ordered(PlainText.BY_SENT_NAME)),
                mistake(
                        method,
                        "names-in-lower-case",
                        "the names were signed in lower case",
                        right.keys(key -> key.toLowerCase(Locale.ROOT))));
    }

    private Stream<Mistake> charsets(SignatureMethod method) {
        return Stream.of(GBK, ISO_8859_1)
                .map(charset -> new Mistake(
                        "other-charset",
                        "the text was signed in %s, not in UTF-8".formatted(charset),
                        right.text(),
                        secret,
                        method,
                        charset,
                        Mistake.BASE64));
    }

    private Stream<Mistake> carriers(SignatureMethod method) {
        if (elsewhere.isEmpty()) {
            return Stream.empty();
        }
        var there = PlainText.counted(request.method(), elsewhere);
        var all = new ArrayList<>(right.parameters());
        all.addAll(there);
        var place = request.method().equals("GET") ? "body" : "query";
        return Stream.of(
                mistake(
                        method,
                        "other-carrier",
                        "the parameters of the %s were signed, which do not count".formatted(place),
                        right.parameters(there)),
                mistake(
                        method,
                        "both-carriers",
                        "the parameters of the %s were signed too, which do not count".formatted(place),
                        right.parameters(all)));
    }

    private Stream<Mistake> surplus(SignatureMethod method) {
        return Stream.concat(FORGOTTEN.stream(), Stream.of(new Parameter("Signature", "", false)))
                .filter(added -> right.parameters().stream()
                        .noneMatch(present -> present.key().equals(added.key())))
                .map(added -> mistake(
                        method,
                        "parameter-added",
                        "%s=%s was signed, but not sent".formatted(added.key(), added.value()),
                        right.parameters(Stream.concat(right.parameters().stream(), Stream.of(added))
                                .toList())));
    }

    private Stream<Mistake> missing(SignatureMethod method) {
        var sent = right.parameters();
        if (sent.size() > MAX_PARAMETERS) {
            return Stream.empty();
        }
        var empties = mistake(
                method,
                "empty-values-dropped",
                "parameters without a value were sent, but not signed",
                right.keeping(parameter -> !parameter.value().isEmpty()));
        var single = sent.stream()
                .map(left -> mistake(
                        method,
                        "parameter-left-out",
                        left.key() + " was sent, but not signed",
                        right.keeping(parameter -> !parameter.key().equals(left.key()))));
        var pairs = sent.size() > MAX_PARAMETERS_FOR_PAIRS
                ? Stream.<Mistake>empty()
                : IntStream.range(0, sent.size())
                        .boxed()
                        .flatMap(one -> IntStream.range(one + 1, sent.size())
                                .mapToObj(other -> mistake(
                                        method,
                                        "parameters-left-out",
                                        "%s and %s were sent, but not signed"
                                                .formatted(
                                                        sent.get(one).key(),
                                                        sent.get(other).key()),
                                        right.keeping(parameter -> !parameter
                                                        .key()
                                                        .equals(sent.get(one).key())
                                                && !parameter
                                                        .key()
                                                        .equals(sent.get(other).key())))));
        return Stream.of(Stream.of(empties), single, pairs).flatMap(mistakes -> mistakes);
    }
}
