package io.squall.dialect.tencent.signature;

import java.util.List;

/// What a signature is about.
///
/// @param host as it stands in the Host header
/// @param parameters of the query for GET, of the body for POST, as they were sent
public record SignedRequest(String method, String host, String path, List<Parameter> parameters) {

    public SignedRequest {
        parameters = List.copyOf(parameters);
    }

    String signature() {
        return value("Signature");
    }

    SignatureMethod signatureMethod() {
        return SignatureMethod.of(value("SignatureMethod"));
    }

    /// The last value of a parameter; empty, if it was not sent.
    String value(String key) {
        return parameters.stream()
                .filter(parameter -> parameter.key().equals(key))
                .reduce((first, last) -> last)
                .map(Parameter::value)
                .orElse("");
    }
}
