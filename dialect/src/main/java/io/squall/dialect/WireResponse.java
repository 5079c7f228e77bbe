package io.squall.dialect;

/// An answer as it goes over the wire.
public record WireResponse(int status, String contentType, String body) {}
