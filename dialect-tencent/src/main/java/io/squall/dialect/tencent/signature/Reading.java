package io.squall.dialect.tencent.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// The signature that a client may have meant by the one that arrived.
///
/// @param mistakes none, if it arrived as it was meant
/// @param signature in proper Base64
record Reading(List<Mistake> mistakes, String signature) {

    Reading {
        mistakes = List.copyOf(mistakes);
    }

    /// Every reading under which the signature has the length of one.
    static List<Reading> of(String signature) {
        var readings = new ArrayList<Reading>();
        base64(signature).filter(signature::equals).ifPresent(plain -> readings.add(new Reading(List.of(), plain)));
        Stream.of(
                        tried(
                                "signature-encoded-twice",
                                "The Signature was percent-encoded twice; encode it once.",
                                given -> respelt(given, percentDecoded(given)),
                                signature),
                        tried(
                                "signature-plus-became-space",
                                "The Signature was not percent-encoded, so its + arrived as a space.",
                                given -> respelt(given, given.replace(' ', '+')),
                                signature),
                        tried(
                                "signature-with-white-space",
                                "The Signature has white space in or around it.",
                                given -> respelt(given, given.replaceAll("\\s", "")),
                                signature),
                        tried(
                                "signature-in-hex",
                                "The Signature is in hexadecimal; it must be the Base64 of the raw bytes.",
                                Reading::hex,
                                signature),
                        tried(
                                "signature-base64-of-hex",
                                "The Signature is the Base64 of hexadecimal text; it must be that of the raw bytes.",
                                given -> text(given).flatMap(Reading::hex),
                                signature),
                        tried(
                                "signature-base64-twice",
                                "The Signature was put into Base64 twice.",
                                given -> text(given).flatMap(Reading::base64),
                                signature),
                        tried(
                                "signature-base64url",
                                "The Signature is in the URL-safe variant of Base64; it must be the standard one.",
                                given -> respelt(given, given.replace('-', '+').replace('_', '/')),
                                signature),
                        tried(
                                "signature-misspelt",
                                "The Signature is not spelt as Base64 does; mind its padding.",
                                Reading::base64,
                                signature))
                .flatMap(Optional::stream)
                .filter(reading ->
                        readings.stream().noneMatch(known -> known.signature().equals(reading.signature())))
                .forEach(readings::add);
        return readings;
    }

    boolean isFor(SignatureMethod method) {
        return Base64.getDecoder().decode(signature).length == method.bytes();
    }

    private static Optional<Reading> tried(
            String id, String sentence, Function<String, Optional<String>> undo, String signature) {
        return undo.apply(signature).map(meant -> new Reading(List.of(new Mistake(id, sentence)), meant));
    }

    /// Base64 spelt as it should be, if it holds as many bytes as a signature.
    private static Optional<String> base64(String text) {
        return decoded(text).flatMap(Reading::signature);
    }

    private static Optional<String> respelt(String given, String meant) {
        return meant.equals(given) ? Optional.empty() : base64(meant);
    }

    private static Optional<String> hex(String text) {
        try {
            return signature(HexFormat.of().parseHex(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Optional<String> signature(byte[] bytes) {
        return Arrays.stream(SignatureMethod.values()).anyMatch(method -> method.bytes() == bytes.length)
                ? Optional.of(Base64.getEncoder().encodeToString(bytes))
                : Optional.empty();
    }

    private static Optional<String> text(String base64) {
        return decoded(base64.strip()).map(bytes -> new String(bytes, ISO_8859_1).strip());
    }

    private static Optional<byte[]> decoded(String base64) {
        try {
            return Optional.of(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static String percentDecoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return text;
        }
    }
}
