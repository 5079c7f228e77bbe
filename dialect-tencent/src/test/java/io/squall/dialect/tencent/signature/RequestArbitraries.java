package io.squall.dialect.tencent.signature;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/// Requests that are not signed yet, their parameters in any order.
final class RequestArbitraries {

    private RequestArbitraries() {}

    /// Requests with any keys and values.
    static Arbitrary<SignedRequest> any() {
        var keys = Arbitraries.strings()
                .withCharRange('a', 'z')
                .withCharRange('A', 'Z')
                .withChars("._019测é")
                .ofMinLength(1)
                .ofMaxLength(12);
        var parameters = Combinators.combine(keys, values()).as(Parameter::text);
        return Combinators.combine(
                        Arbitraries.of("GET", "POST"),
                        Arbitraries.of("cvm.api.qcloud.com", "lb.api.qcloud.com:8443", "localhost:8080", "[::1]", "x"),
                        Arbitraries.of(Requests.PATH, "/"),
                        Arbitraries.of("", "HmacSHA1", "HmacSHA256", "hmacsha256"),
                        parameters.list().ofMaxSize(12).map(RequestArbitraries::distinct))
                .as((method, host, path, signatureMethod, list) ->
                        new SignedRequest(method, host, path, withMethod(list, signatureMethod)));
    }

    /// Requests as clients send them, with something for each mistake to bite on.
    static Arbitrary<SignedRequest> usual() {
        var extras = Arbitraries.maps(
                        Arbitraries.of("limit", "offset", "searchWord", "Version", "backends_0_port", "zoneId", "note"),
                        values().filter(value -> !value.startsWith("@")))
                .ofMaxSize(5);
        var lists = Combinators.combine(
                        extras,
                        Arbitraries.integers().between(0, 13),
                        Arbitraries.of("gz", "ap-guangzhou", ""),
                        Arbitraries.of("", "HmacSHA1", "HmacSHA256"),
                        Arbitraries.longs().between(1_400_000_000, 1_700_000_000))
                .as((more, instances, region, signatureMethod, timestamp) -> {
                    var parameters = new ArrayList<Parameter>();
                    more.forEach((key, value) -> parameters.add(Parameter.text(key, value)));
                    IntStream.range(0, instances)
                            .mapToObj(i -> Parameter.text("instanceIds." + i, "ins-0000000" + i))
                            .forEach(parameters::add);
                    parameters.add(Parameter.text("Action", "DescribeInstances"));
                    parameters.add(Parameter.text("Nonce", Long.toString(timestamp * 7 % 65_537)));
                    parameters.add(Parameter.text("Region", region));
                    parameters.add(Parameter.text("SecretId", Requests.ID));
                    parameters.add(Parameter.text("Timestamp", Long.toString(timestamp)));
                    return withMethod(parameters, signatureMethod);
                });
        return Combinators.combine(
                        Arbitraries.of("GET", "POST"),
                        Arbitraries.of(Requests.HOST, "lb.api.qcloud.com"),
                        lists.flatMap(list -> Arbitraries.shuffle(list)))
                .as((method, host, list) -> new SignedRequest(method, host, Requests.PATH, list));
    }

    /// Text without halves of surrogate pairs, which no decoder yields.
    private static Arbitrary<String> values() {
        return Arbitraries.of(
                        "a", "Z", "0", " ", "+", "&", "=", "@", "_", "%", "/", "-", "测", "é", "😀", "\n", "*", "~", "'")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    private static List<Parameter> withMethod(List<Parameter> parameters, String signatureMethod) {
        var all = new ArrayList<>(parameters);
        if (!signatureMethod.isEmpty()) {
            all.add(Parameter.text("SignatureMethod", signatureMethod));
        }
        return all;
    }

    private static List<Parameter> distinct(List<Parameter> parameters) {
        var byKey = new LinkedHashMap<String, Parameter>();
        parameters.forEach(parameter -> byKey.put(parameter.key().replace('_', '.'), parameter));
        return List.copyOf(byKey.values());
    }
}
