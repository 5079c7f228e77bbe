package io.squall.dialect;

import java.nio.charset.StandardCharsets;

/// An answer as it goes over the wire.
public final class WireResponse {

    private final int status;
    private final String contentType;
    private final String body;
    private final byte[] utf8;

    public WireResponse(int status, String contentType, String body) {
        this.status = status;
        this.contentType = contentType;
        this.body = body;
        this.utf8 = body.getBytes(StandardCharsets.UTF_8);
    }

    public int status() {
        return status;
    }

    public String contentType() {
        return contentType;
    }

    public String body() {
        return body;
    }

    /// The body in UTF-8, for any number of times that it is sent. Nobody may change it.
    public byte[] utf8() {
        return utf8;
    }
}
