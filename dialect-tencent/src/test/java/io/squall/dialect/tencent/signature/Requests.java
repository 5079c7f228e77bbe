package io.squall.dialect.tencent.signature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Requests for tests.
final class Requests {

    static final String ID = "AKIDSquallExample000000000000000001";
    static final String SECRET = "squallExampleSecretKey0000000001";
    static final String HOST = "cvm.api.qcloud.com";
    static final String PATH = "/v2/index.php";

    private Requests() {}

    /// A request as it stands in a plain text: `GETcvm.api.qcloud.com/v2/index.php?a=b&c=d`.
    static SignedRequest of(String plainText, String signature) {
        var question = plainText.indexOf('?');
        var slash = plainText.indexOf('/');
        var method = plainText.startsWith("POST") ? "POST" : "GET";
        var parameters = Stream.concat(
                        parameters(plainText.substring(question + 1)).stream(),
                        Stream.of(Parameter.text("Signature", signature)))
                .toList();
        return new SignedRequest(
                method, plainText.substring(method.length(), slash), plainText.substring(slash, question), parameters);
    }

    static List<Parameter> parameters(String list) {
        return Arrays.stream(list.split("&", -1))
                .map(pair -> pair.split("=", 2))
                .map(pair -> Parameter.text(pair[0], pair[1]))
                .toList();
    }

    static SignedRequest get(List<Parameter> parameters) {
        return new SignedRequest("GET", HOST, PATH, parameters);
    }

    static SignedRequest with(SignedRequest request, String signature) {
        var parameters = new ArrayList<>(request.parameters());
        parameters.add(Parameter.text("Signature", signature));
        return withParameters(request, parameters);
    }

    static SignedRequest withParameters(SignedRequest request, List<Parameter> parameters) {
        return new SignedRequest(request.method(), request.host(), request.path(), parameters);
    }

    static SignedRequest withNonce(SignedRequest request, int nonce) {
        var parameters = new ArrayList<>(request.parameters());
        parameters.add(Parameter.text("Nonce", Integer.toString(nonce)));
        return withParameters(request, parameters);
    }

    static SignedRequest withHost(SignedRequest request, String host) {
        return new SignedRequest(request.method(), host, request.path(), request.parameters());
    }

    /// The same parameters in another order.
    static SignedRequest reordered(SignedRequest request, UnaryOperator<List<Parameter>> order) {
        return withParameters(request, order.apply(request.parameters()));
    }
}
