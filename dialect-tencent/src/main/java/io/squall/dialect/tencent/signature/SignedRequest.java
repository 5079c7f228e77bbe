package io.squall.dialect.tencent.signature;

import java.util.List;
import java.util.Optional;

/// What a signature covers, and the signature.
///
/// @param host the Host header, with its port if it has one
/// @param parameters those of the query for GET, those of the body for POST, in the order of the wire
public record SignedRequest(String method, String host, String path, List<Parameter> parameters) {

    public SignedRequest {
        parameters = List.copyOf(parameters);
    }

    /// The signature as it arrived.
    public Optional<String> signature() {
        return parameter(PlainText.SIGNATURE);
    }

    public SignatureMethod signatureMethod() {
        return SignatureMethod.of(parameter("SignatureMethod").orElse(""));
    }

    /// The last value of a key that was sent as text.
    Optional<String> parameter(String key) {
        return parameters.reversed().stream()
                .filter(parameter -> parameter.key().equals(key))
                .findFirst()
                .filter(parameter -> !parameter.file())
                .map(Parameter::value);
    }
}
