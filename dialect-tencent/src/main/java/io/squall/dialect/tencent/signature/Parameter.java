package io.squall.dialect.tencent.signature;

/// A parameter as it was sent, percent-encoding undone.
///
/// @param key as on the wire, its `_` untouched
/// @param file whether it is the file of a multipart body
public record Parameter(String key, String value, boolean file) {

    public static Parameter text(String key, String value) {
        return new Parameter(key, value, false);
    }
}
