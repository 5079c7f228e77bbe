package io.squall.dialect.tencent.parameter;

/// The parameters of a request could not be decoded.
public final class Malformed extends Exception {

    private static final long serialVersionUID = 1;

    Malformed(String message) {
        super(message);
    }
}
