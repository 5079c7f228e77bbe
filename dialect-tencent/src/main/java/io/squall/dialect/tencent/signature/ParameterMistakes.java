package io.squall.dialect.tencent.signature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// Mistakes in which parameters are signed, and in what order.
final class ParameterMistakes {

    /// With more parameters, two that were left out are not looked for.
    private static final int LARGEST_FOR_PAIRS = 20;

    /// Longer numbers are no moments.
    private static final Pattern MOMENT = Pattern.compile("[0-9]{1,15}");

    private static final long CLOCK_STEPS = 5;
    private static final List<String> REGIONS = List.of(
            "gz",
            "sh",
            "bj",
            "hk",
            "ca",
            "sg",
            "usw",
            "shjr",
            "szjr",
            "gzopen",
            "cd",
            "kr",
            "de",
            "ap-guangzhou",
            "ap-shanghai",
            "ap-beijing",
            "ap-hongkong",
            "na-toronto",
            "ap-singapore",
            "na-siliconvalley",
            "ap-shanghai-fsi",
            "ap-shenzhen-fsi",
            "ap-guangzhou-open",
            "ap-chengdu",
            "ap-seoul",
            "eu-frankfurt");

    private final SignedRequest request;
    private final Evidence evidence;

    ParameterMistakes(SignedRequest request, Evidence evidence) {
        this.request = request;
        this.evidence = evidence;
    }

    /// Those with few variants.
    List<Hypothesis> common() {
        return List.of(
                ParameterMistakes::order,
                ParameterMistakes::noEmptyValues,
                this::otherCarrier,
                this::uploads,
                this::duplicates,
                ParameterMistakes::signature,
                ParameterMistakes::otherUnit);
    }

    /// Those with so many variants that they are not combined with others.
    List<Hypothesis> rare() {
        return List.of(
                ParameterMistakes::leftOut,
                this::added,
                ParameterMistakes::otherMoment,
                ParameterMistakes::twoLeftOut,
                ParameterMistakes::milliseconds);
    }

    private static Stream<Guess> order(Guess guess) {
        return Arrays.stream(Order.values()).flatMap(order -> switch (order) {
            case BY_SIGNED_KEY, BY_SENT_KEY -> Stream.of();
            case AS_SENT ->
                Stream.of(guess.and(
                        "parameters-not-sorted",
                        "The parameters were signed in the order in which they were sent; sort them by key.",
                        guess.signing().with(order)));
            case IGNORING_CASE ->
                Stream.of(guess.and(
                        "sorted-ignoring-case",
                        "The parameters were sorted without regard to case; upper case comes first.",
                        guess.signing().with(order)));
            case BY_NUMBER ->
                Stream.of(guess.and(
                        "sorted-by-number",
                        "Indexes were sorted as numbers; keys are sorted as text, so 10 comes before 2.",
                        guess.signing().with(order)));
            case WITH_VALUES ->
                Stream.of(guess.and(
                        "sorted-with-values",
                        "The parameters were joined to key=value before they were sorted; sort by key.",
                        guess.signing().with(order)));
        });
    }

    private static Stream<Guess> noEmptyValues(Guess guess) {
        return Stream.of(guess.and(
                "empty-values-dropped",
                "Parameters with an empty value were sent, but not signed; sign them as key=.",
                guess.signing()
                        .with(guess.signing().entries().stream()
                                .filter(entry -> !entry.value().isEmpty())
                                .toList())));
    }

    private Stream<Guess> otherCarrier(Guess guess) {
        if (evidence.otherParameters().isEmpty()) {
            return Stream.of();
        }
        var others = PlainText.entries(evidence.otherParameters(), request.method());
        var both = Stream.of(guess.signing().entries(), others)
                .flatMap(List::stream)
                .toList();
        return Stream.of(others, both)
                .map(entries -> guess.and(
                        "other-carrier-signed",
                        request.method().equals("POST")
                                ? "The parameters of the query were signed; for POST those of the body count."
                                : "The parameters of the body were signed; for GET those of the query count.",
                        guess.signing().with(entries)));
    }

    /// What the rules for uploads leave out signed all the same, or the other way round.
    private Stream<Guess> uploads(Guess guess) {
        return Stream.of(
                        PlainText.entries(request.parameters(), request.method().equals("POST") ? "GET" : "POST"),
                        request.parameters().stream()
                                .filter(parameter -> !parameter.key().equals(PlainText.SIGNATURE))
                                .map(parameter -> Entry.of(parameter.key(), parameter.file() ? "" : parameter.value()))
                                .toList())
                .filter(_ -> request.parameters().stream().anyMatch(parameter -> PlainText.isUpload(parameter, "POST")))
                .map(entries -> guess.and(
                        "uploads-signed",
                        "Files and values that begin with @ are signed for GET only, and for POST not at all.",
                        guess.signing().with(entries)));
    }

    private Stream<Guess> duplicates(Guess guess) {
        var all = request.parameters().stream()
                .filter(parameter -> !parameter.key().equals(PlainText.SIGNATURE))
                .filter(parameter -> !PlainText.isUpload(parameter, request.method()))
                .map(parameter -> Entry.of(parameter.key(), parameter.value()))
                .toList();
        var first = new LinkedHashMap<String, Entry>();
        all.forEach(entry -> first.putIfAbsent(entry.signed(), entry));
        return first.size() == all.size()
                ? Stream.of()
                : Stream.of(List.copyOf(first.values()), all)
                        .map(entries -> guess.and(
                                "duplicates-signed",
                                "A key was sent more than once; only the last of them counts.",
                                guess.signing().with(entries)));
    }

    private static Stream<Guess> signature(Guess guess) {
        return Stream.of("", "null", "None", "undefined")
                .map(value -> guess.and(
                        "signature-signed",
                        "The parameter Signature was signed too; leave it out of the text.",
                        plus(guess.signing(), PlainText.SIGNATURE, value)));
    }

    private static Stream<Guess> leftOut(Guess guess) {
        return IntStream.range(0, guess.signing().entries().size()).mapToObj(i -> without(guess, i));
    }

    private static Stream<Guess> twoLeftOut(Guess guess) {
        var size = guess.signing().entries().size();
        return IntStream.range(0, size > LARGEST_FOR_PAIRS ? 0 : size)
                .boxed()
                .flatMap(i -> IntStream.range(i, size - 1).mapToObj(j -> without(without(guess, i), j)));
    }

    private static Guess without(Guess guess, int index) {
        var entries = new ArrayList<>(guess.signing().entries());
        var entry = entries.remove(index);
        return guess.and(
                "parameter-not-signed",
                "The parameter %s was sent, but not signed.".formatted(entry.sent()),
                guess.signing().with(entries));
    }

    private Stream<Guess> added(Guess guess) {
        var absent = Stream.of(
                        Map.entry("SignatureMethod", List.of("HmacSHA1", "HmacSHA256", "")),
                        Map.entry("Token", List.of("")),
                        Map.entry("Version", List.of("2017-03-12", "")),
                        Map.entry("RequestClient", List.of("SDK_JAVA_2.0.7", "")),
                        Map.entry(
                                "Region",
                                Stream.concat(Stream.of(""), REGIONS.stream()).toList()))
                .filter(entry -> request.parameters().stream()
                        .noneMatch(parameter -> parameter.key().equals(entry.getKey())));
        return absent.flatMap(entry -> entry.getValue().stream().map(value -> added(guess, entry.getKey(), value)));
    }

    /// A client that signed a method which it did not send used it, too: that is one mistake, not two.
    private static Guess added(Guess guess, String key, String value) {
        var base = value.equals(guess.signing().seal().method().wireName())
                ? new Guess(List.of(), guess.signing())
                : guess;
        return base.and(
                "parameter-not-sent",
                "The parameter %s=%s was signed, but not sent.".formatted(key, value),
                plus(guess.signing(), key, value));
    }

    private static Signing plus(Signing signing, String key, String value) {
        return signing.with(Stream.concat(signing.entries().stream(), Stream.of(Entry.of(key, value)))
                .toList());
    }

    private static Stream<Guess> otherUnit(Guess guess) {
        return timestamp(guess.signing()).stream()
                .flatMap(sent -> LongStream.of(sent * 1000, sent / 1000).boxed())
                .map(signed -> guess.and(
                        "timestamp-in-other-unit",
                        "The Timestamp was signed in seconds and sent in milliseconds, or the other way round.",
                        withTimestamp(guess.signing(), signed)));
    }

    private static Stream<Guess> milliseconds(Guess guess) {
        return timestamp(guess.signing()).stream()
                .flatMap(sent ->
                        LongStream.range(sent * 1000 + 1, (sent + 1) * 1000).boxed())
                .map(signed -> guess.and(
                        "timestamp-in-other-unit",
                        "The Timestamp was signed in milliseconds and sent in seconds.",
                        withTimestamp(guess.signing(), signed)));
    }

    private static Stream<Guess> otherMoment(Guess guess) {
        return timestamp(guess.signing()).stream()
                .flatMap(sent -> LongStream.rangeClosed(1, CLOCK_STEPS)
                        .flatMap(step -> LongStream.of(sent - step, sent + step))
                        .boxed())
                .map(signed -> guess.and(
                        "timestamp-taken-twice",
                        "The Timestamp %d was signed, but another was sent; take it once.".formatted(signed),
                        withTimestamp(guess.signing(), signed)));
    }

    private static List<Long> timestamp(Signing signing) {
        return signing.entries().stream()
                .filter(entry -> entry.sent().equals("Timestamp"))
                .map(Entry::value)
                .filter(value -> MOMENT.matcher(value).matches())
                .map(Long::valueOf)
                .toList();
    }

    private static Signing withTimestamp(Signing signing, long signed) {
        return signing.withEach(
                entry -> entry.sent().equals("Timestamp") ? entry.withValue(Long.toString(signed)) : entry);
    }
}
