package io.squall.dialect.tencent.signature;

/// A parameter of a plain text.
///
/// @param sent its key on the wire
/// @param signed its key in the plain text
record Entry(String sent, String signed, String value) {

    static Entry of(String key, String value) {
        return new Entry(key, key.replace('_', '.'), value);
    }

    Entry withSigned(String otherKey) {
        return new Entry(sent, otherKey, value);
    }

    Entry withValue(String otherValue) {
        return new Entry(sent, signed, otherValue);
    }

    @Override
    public String toString() {
        return signed + "=" + value;
    }
}
