package io.squall.dialect.tencent.signature;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.Function;

/// Something that a client may have done wrong, with all that follows from it.
///
/// @param cause names it, such as `lower-case-method`
/// @param words says it in a sentence
/// @param text what was signed then
/// @param secret with what
/// @param charset in which bytes
/// @param written how the signature was written down
record Mistake(
        String cause,
        String words,
        String text,
        String secret,
        SignatureMethod method,
        Charset charset,
        Function<byte[], String> written) {

    static final Function<byte[], String> BASE64 = digest -> Base64.getEncoder().encodeToString(digest);
    static final Function<byte[], String> BASE64_URL =
            digest -> Base64.getUrlEncoder().encodeToString(digest);
    static final Function<byte[], String> HEX = digest -> HexFormat.of().formatHex(digest);
    static final Function<byte[], String> UPPER_HEX =
            digest -> HexFormat.of().withUpperCase().formatHex(digest);
    static final Function<byte[], String> BASE64_OF_HEX =
            digest -> Base64.getEncoder().encodeToString(HEX.apply(digest).getBytes(StandardCharsets.US_ASCII));

    /// Whether it explains the signature.
    boolean ledTo(String signature) {
        return written.apply(method.digest(text, secret, charset)).equals(signature);
    }
}
