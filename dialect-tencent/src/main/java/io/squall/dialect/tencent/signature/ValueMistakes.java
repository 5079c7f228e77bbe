package io.squall.dialect.tencent.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Mistakes in the way that keys and values are written.
final class ValueMistakes {

    private ValueMistakes() {}

    static List<Hypothesis> all() {
        return List.of(
                ValueMistakes::encodedValues,
                ValueMistakes::encodedText,
                ValueMistakes::keptUnderscores,
                ValueMistakes::underscoresOfValues,
                ValueMistakes::lostPlus,
                ValueMistakes::whiteSpace,
                ValueMistakes::lowerCaseKeys,
                ValueMistakes::charset,
                ValueMistakes::latin1);
    }

    private static Stream<Guess> encodedValues(Guess guess) {
        return Arrays.stream(Encoding.values())
                .map(encoding -> guess.and(
                        "values-encoded-before-signing",
                        "The values were percent-encoded before signing; sign them raw, then encode.",
                        guess.signing().withValues(encoding::encode)));
    }

    private static Stream<Guess> encodedText(Guess guess) {
        return Stream.of(Wrapping.PARAMETERS, Wrapping.EVERYTHING)
                .flatMap(wrapping -> Arrays.stream(Encoding.values())
                        .map(encoding -> guess.and(
                                "text-encoded-before-signing",
                                "The joined text was percent-encoded before signing; sign it raw.",
                                guess.signing().with(wrapping, encoding))));
    }

    private static Stream<Guess> keptUnderscores(Guess guess) {
        return Stream.of(guess.and(
                "underscores-kept",
                "Keys were signed with their underscores; the signed text has dots instead.",
                guess.signing().withEach(entry -> entry.withSigned(entry.sent()))));
    }

    private static Stream<Guess> underscoresOfValues(Guess guess) {
        return Stream.of(guess.and(
                "underscores-of-values-replaced",
                "Underscores were replaced in values as well; only those of keys become dots.",
                guess.signing().withValues(value -> value.replace('_', '.'))));
    }

    private static Stream<Guess> lostPlus(Guess guess) {
        return Stream.of(guess.and(
                "plus-became-space",
                "A + in a value was not percent-encoded, so it arrived as a space.",
                guess.signing().withValues(value -> value.replace(' ', '+'))));
    }

    private static Stream<Guess> whiteSpace(Guess guess) {
        return Stream.of(guess.and(
                "values-trimmed",
                "Values were signed without the white space around them, but sent with it.",
                guess.signing().withValues(String::strip)));
    }

    private static Stream<Guess> lowerCaseKeys(Guess guess) {
        return Stream.of(guess.and(
                "keys-in-lower-case",
                "Keys were signed in lower case, but sent otherwise.",
                guess.signing()
                        .withEach(entry -> entry.withSigned(entry.signed().toLowerCase(Locale.ROOT)))));
    }

    private static Stream<Guess> charset(Guess guess) {
        return Stream.of("GBK", "ISO-8859-1", "UTF-16")
                .filter(Charset::isSupported)
                .map(name -> guess.and(
                        "wrong-charset",
                        "The text was signed in %s; it must be in UTF-8.".formatted(name),
                        guess.signing().withCharset(Charset.forName(name))));
    }

    private static Stream<Guess> latin1(Guess guess) {
        return Stream.of(guess.and(
                "utf-8-taken-for-latin-1",
                "The UTF-8 of values was taken for ISO-8859-1 and encoded once more before signing.",
                guess.signing().withValues(value -> new String(value.getBytes(UTF_8), ISO_8859_1))));
    }
}
