package io.squall.dialect.tencent.signature;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Mistakes in the method, the host and the path.
final class TargetMistakes {

    private static final List<String> MODULES = List.of(
            "cvm",
            "image",
            "cbs",
            "snapshot",
            "vpc",
            "eip",
            "lb",
            "dfw",
            "account",
            "trade",
            "bill",
            "feecenter",
            "sts",
            "tag",
            "monitor");
    private static final String DOMAIN = "api.qcloud.com";

    private TargetMistakes() {}

    static List<Hypothesis> all() {
        return List.of(
                TargetMistakes::otherMethod,
                TargetMistakes::lowerCaseMethod,
                TargetMistakes::scheme,
                TargetMistakes::port,
                TargetMistakes::lowerCaseHost,
                TargetMistakes::noHost,
                TargetMistakes::noQuestionMark,
                TargetMistakes::otherPath);
    }

    private static Stream<Guess> otherMethod(Guess guess) {
        var target = guess.signing().target();
        var other = target.method().equals("GET") ? "POST" : "GET";
        return Stream.of(guess.and(
                "method-swapped",
                "A %s was signed, but a %s was sent.".formatted(other, target.method()),
                guess.signing().with(target.withMethod(other))));
    }

    private static Stream<Guess> lowerCaseMethod(Guess guess) {
        var target = guess.signing().target();
        return Stream.of(guess.and(
                "method-in-lower-case",
                "The method was signed in lower case; it must be in upper case.",
                guess.signing().with(target.withMethod(target.method().toLowerCase(Locale.ROOT)))));
    }

    private static Stream<Guess> scheme(Guess guess) {
        var target = guess.signing().target();
        return Stream.of("https://", "http://")
                .map(scheme -> guess.and(
                        "scheme-signed",
                        "%s was signed; the signed text has the host without a scheme.".formatted(scheme),
                        guess.signing().with(target.withHost(scheme + target.host()))));
    }

    private static Stream<Guess> port(Guess guess) {
        var target = guess.signing().target();
        return Stream.of(":443", ":80")
                .map(port -> guess.and(
                        "port-signed",
                        "The host was signed with the port %s, which the Host header does not have."
                                .formatted(port.substring(1)),
                        guess.signing().with(target.withHost(Target.withoutPort(target.host()) + port))));
    }

    private static Stream<Guess> lowerCaseHost(Guess guess) {
        var target = guess.signing().target();
        return Stream.of(guess.and(
                "host-in-other-case",
                "The host was signed in lower case, but sent otherwise.",
                guess.signing().with(target.withHost(target.host().toLowerCase(Locale.ROOT)))));
    }

    private static Stream<Guess> noHost(Guess guess) {
        return Stream.of(guess.and(
                "host-not-signed",
                "The host was not signed; it stands between method and path.",
                guess.signing().with(guess.signing().target().withHost(""))));
    }

    private static Stream<Guess> noQuestionMark(Guess guess) {
        var target = guess.signing().target();
        return Stream.of(guess.and(
                "question-mark-missing",
                "The question mark between path and parameters was not signed; POST has it as well.",
                guess.signing().with(target.withPath(withoutMark(target)))));
    }

    private static Stream<Guess> otherPath(Guess guess) {
        var target = guess.signing().target();
        return Stream.of("/", "", target.path().substring(1, target.path().length() - 1), withoutMark(target) + "/")
                .map(path -> guess.and(
                        "wrong-path",
                        "The path \"%s\" was signed instead of \"%s\".".formatted(path, withoutMark(target)),
                        guess.signing().with(target.withPath(path + "?"))));
    }

    /// A host of the API that is not the one of the request.
    static Stream<Guess> otherHost(Guess guess) {
        var target = guess.signing().target();
        var module = target.host().split("\\.", -1)[0];
        return Stream.of(
                        MODULES.stream().map(name -> name + "." + DOMAIN),
                        Stream.of(DOMAIN),
                        Stream.concat(Stream.of(module), MODULES.stream()).map(name -> name + ".tencentcloudapi.com"))
                .flatMap(hosts -> hosts)
                .map(host -> guess.and(
                        "wrong-host",
                        "The host %s was signed, but the request was sent to %s.".formatted(host, target.host()),
                        guess.signing().with(target.withHost(host))));
    }

    private static String withoutMark(Target target) {
        return target.path().substring(0, target.path().length() - 1);
    }
}
