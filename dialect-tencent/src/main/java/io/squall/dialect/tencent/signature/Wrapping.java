package io.squall.dialect.tencent.signature;

/// How a plain text as a whole was encoded before it was signed; it should not have been.
enum Wrapping {
    NONE,
    PARAMETERS,
    EVERYTHING;

    String wrap(PlainText plainText, Encoding encoding) {
        return switch (this) {
            case NONE -> plainText.toString();
            case PARAMETERS -> plainText.target() + encoding.encode(plainText.list());
            case EVERYTHING -> encoding.encode(plainText.toString());
        };
    }
}
