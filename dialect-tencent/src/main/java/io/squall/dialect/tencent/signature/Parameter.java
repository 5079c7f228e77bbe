package io.squall.dialect.tencent.signature;

/// A parameter as it was sent.
///
/// @param file whether it is a file and not a value
public record Parameter(String key, String value, boolean file) {}
