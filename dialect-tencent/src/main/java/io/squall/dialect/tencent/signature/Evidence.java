package io.squall.dialect.tencent.signature;

import java.util.List;

/// What else is known about a request whose signature is wrong.
///
/// @param otherParameters those that count for nothing: of the query of a POST, of the body of a GET
/// @param otherCredentials keys that the client may have mistaken for its own
public record Evidence(List<Parameter> otherParameters, List<Credential> otherCredentials) {

    public static final Evidence NONE = new Evidence(List.of(), List.of());

    public Evidence {
        otherParameters = List.copyOf(otherParameters);
        otherCredentials = List.copyOf(otherCredentials);
    }
}
