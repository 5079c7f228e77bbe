package io.squall.dialect.tencent.signature;

import java.nio.charset.Charset;
import java.util.List;
import java.util.function.UnaryOperator;

/// How a client may have come to its signature.
record Signing(PlainText plainText, Wrapping wrapping, Encoding encoding, Seal seal) {

    static Signing of(PlainText plainText, Seal seal) {
        return new Signing(plainText, Wrapping.NONE, Encoding.RFC3986, seal);
    }

    String text() {
        return wrapping.wrap(plainText, encoding);
    }

    Target target() {
        return plainText.target();
    }

    List<Entry> entries() {
        return plainText.entries();
    }

    Signing with(Target target) {
        return with(new PlainText(target, entries(), plainText.order()));
    }

    Signing with(List<Entry> entries) {
        return with(new PlainText(target(), entries, plainText.order()));
    }

    Signing with(Order order) {
        return with(new PlainText(target(), entries(), order));
    }

    Signing with(Wrapping otherWrapping, Encoding otherEncoding) {
        return new Signing(plainText, otherWrapping, otherEncoding, seal);
    }

    Signing withEach(UnaryOperator<Entry> change) {
        return with(entries().stream().map(change).toList());
    }

    Signing withValues(UnaryOperator<String> change) {
        return withEach(entry -> entry.withValue(change.apply(entry.value())));
    }

    Signing withSecret(String secretKey) {
        return with(new Seal(seal.method(), seal.charset(), secretKey));
    }

    Signing withCharset(Charset charset) {
        return with(new Seal(seal.method(), charset, seal.secretKey()));
    }

    private Signing with(PlainText other) {
        return new Signing(other, wrapping, encoding, seal);
    }

    private Signing with(Seal other) {
        return new Signing(plainText, wrapping, encoding, other);
    }
}
