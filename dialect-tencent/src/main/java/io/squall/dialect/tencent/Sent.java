package io.squall.dialect.tencent;

import io.squall.dialect.Fault;
import io.squall.dialect.Faulted;
import io.squall.dialect.WireRequest;
import io.squall.dialect.tencent.parameter.Malformed;
import io.squall.dialect.tencent.parameter.Multipart;
import io.squall.dialect.tencent.parameter.Parameters;
import io.squall.dialect.tencent.parameter.UrlEncoded;
import io.squall.dialect.tencent.signature.Parameter;
import io.squall.errors.TencentError;
import java.util.List;
import java.util.Optional;

/// The parameters that a request sends: in its query, or in the body of a POST ("Request Format" in the API
/// documentation).
///
/// @param parameters in the order in which they came
/// @param problem why there are none, if they are encoded wrongly
record Sent(List<Parameter> parameters, Optional<String> problem) {

    /// The parameter that chooses the edition.
    static final String VERSION = "Version";

    private static final int MAX_QUERY = 32 * 1024;

    Sent {
        parameters = List.copyOf(parameters);
    }

    private static Sent of(WireRequest request) {
        return request.once(Sent.class, Sent::decoded);
    }

    private static Sent decoded(WireRequest request) {
        try {
            return new Sent(decode(request), Optional.empty());
        } catch (Malformed malformed) {
            return new Sent(List.of(), Optional.of(String.valueOf(malformed.getMessage())));
        }
    }

    /// All of them, in the order in which they came.
    static List<Parameter> read(WireRequest request) {
        if (!request.path().equals(TencentDialect.PATH) && !request.path().equals("/")) {
            throw invalid("there is nothing at this path; it must be " + TencentDialect.PATH);
        }
        var sent = of(request);
        if (sent.problem.isPresent()) {
            throw invalid(sent.problem.get());
        }
        return sent.parameters;
    }

    /// The Version that a request names; empty, if it names none, or cannot be read.
    static String version(WireRequest request) {
        return peek(request, VERSION).orElse("");
    }

    /// The SecretId that a request names, if it can be read.
    static Optional<String> secretId(WireRequest request) {
        return peek(request, "SecretId");
    }

    private static Optional<String> peek(WireRequest request, String name) {
        try {
            return of(request).parameters.reversed().stream()
                    .filter(parameter -> !parameter.file() && Parameters.isNamed(parameter, name))
                    .findFirst()
                    .map(Parameter::value)
                    .filter(value -> !value.isEmpty());
        } catch (Faulted unreadable) {
            return Optional.empty();
        }
    }

    /// What came in the query of a POST, or in the body of a GET.
    static List<Parameter> elsewhere(WireRequest request) {
        try {
            return request.method().equals("GET")
                    ? UrlEncoded.parse(request.body())
                    : UrlEncoded.parse(request.query());
        } catch (Malformed malformed) {
            return List.of();
        }
    }

    private static List<Parameter> decode(WireRequest request) throws Malformed {
        return switch (request.method()) {
            case "GET" -> query(request);
            case "POST" -> body(request);
            default -> throw invalid("the method must be GET or POST");
        };
    }

    private static List<Parameter> query(WireRequest request) throws Malformed {
        if (request.query().length() > MAX_QUERY) {
            throw invalid("the query is longer than %d bytes".formatted(MAX_QUERY));
        }
        return UrlEncoded.parse(request.query());
    }

    private static List<Parameter> body(WireRequest request) throws Malformed {
        var type = request.header("Content-Type").orElse("application/x-www-form-urlencoded");
        if (type.startsWith("application/x-www-form-urlencoded")) {
            return UrlEncoded.parse(request.body());
        }
        var boundary = Multipart.boundary(type)
                .orElseThrow(
                        () -> invalid(
                                "the body must be application/x-www-form-urlencoded, or multipart/form-data with its boundary"));
        return Multipart.parse(request.body(), boundary);
    }

    private static Faulted invalid(String problem) {
        return new Fault<>(TencentError.INVALID_PARAMETER, problem).raise();
    }
}
