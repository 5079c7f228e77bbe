package io.squall.server.docs;

import io.squall.errors.DocumentedError;
import io.squall.errors.NhnError;
import io.squall.errors.NhnFamily;
import io.squall.errors.TencentError;
import io.squall.server.exchange.Api;
import io.squall.server.exchange.Exchange.Said;
import io.squall.server.exchange.Exchanges;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The cause ledger of an API: every code with its cause, its remedy and a request that shows it.
final class Ledger {

    private Ledger() {}

    static String of(Api api) {
        return switch (api) {
            case NHN -> nhn();
            case TENCENT -> tencent();
        };
    }

    private static String nhn() {
        return """
                # NHN Cloud, Compute API v1.0: the cause ledger

                Generated from `NhnError` and the recorded exchanges; `make docs` writes it anew.

                Every answer has HTTP status 200. Codes from 10400 on are the base of a family plus the HTTP status of the
                service behind it, and their message is that service's own. The families are documented; which condition gives
                which code in them is derived from the services' own rules, as the column "basis" says.

                | code | name | message | retry | basis | standing |
                |---|---|---|---|---|---|
                %s

                ## The families

                | codes | subject | service |
                |---|---|---|
                %s

                ## Code by code

                %s
                """.formatted(
                        Stream.of(NhnError.values())
                                .map(error -> row(error, error.name()))
                                .collect(Collectors.joining("\n")),
                        Arrays.stream(NhnFamily.values())
                                .map(family -> "| %d to %d | %s | %s |"
                                        .formatted(family.first(), family.last(), family.subject(), family.backEnd()))
                                .collect(Collectors.joining("\n")),
                        sections(Api.NHN));
    }

    private static String tencent() {
        return """
                # Tencent Cloud, API v2: the cause ledger

                Generated from `TencentError` and the recorded exchanges; `make docs` writes it anew.

                Every answer has HTTP status 200 and a JSON object with `code`, `message` and `codeDesc`. `code` is one of the
                common codes below, which Tencent documents. `codeDesc` names the error in English: with the name below, or with
                a narrower one where the module has it, such as `InvalidParameter.InvaildZoneId` for 4000. `message` begins with
                a number in brackets, that of the module's own error, or the common code where the module has none.

                An action on several resources answers with an entry for each in `detail`: its code is 0 if all succeeded, 5100
                if all failed and 5400 if some did, and each entry has a `code` of its own, of `cbs` and `snapshot` the module's
                number.

                To requests with `Version=2017-03-12` the answer is a `Response` that has a `RequestId` and, if the request failed,
                an `Error` with a `Code`: the name below, or the module's own, such as `InvalidInstanceId.NotFound`. There are no
                numbers, and a request about several resources succeeds on all of them or on none.

                | code | codeDesc | message | retry | basis | standing | 2017-03-12 |
                |---|---|---|---|---|---|---|
                %s

                ## Code by code

                %s
                """.formatted(
                        Stream.of(TencentError.values())
                                .map(error -> "%s %s |".formatted(row(error, error.codeDesc()), error.errorCode()))
                                .collect(Collectors.joining("\n")),
                        sections(Api.TENCENT));
    }

    private static String row(DocumentedError error, String name) {
        return "| [%s](#%s) | %s | `%s` | %s | %s | %s |"
                .formatted(
                        error.code(),
                        anchor(error),
                        name,
                        error.message(),
                        error.retry().words(),
                        error.basis().words(),
                        error.standing().words());
    }

    private static String anchor(DocumentedError error) {
        return (error.code() + "-" + error.name()).toLowerCase(Locale.ROOT);
    }

    private static String sections(Api api) {
        return api.errors().stream().map(error -> section(api, error)).collect(Collectors.joining("\n\n"));
    }

    private static String section(Api api, DocumentedError error) {
        var words = """
                ### %s %s

                Cause: %s

                Remedy: %s""".formatted(error.code(), error.name(), error.cause(), error.remedy());
        return words + example(api, error).map("""


                ```http
                %s
                ```"""::formatted).orElse("");
    }

    /// The request that shows it, and its answer; what was answered before stands in braces.
    static Optional<String> example(Api api, DocumentedError error) {
        return Exchanges.of(api)
                .shortest(error)
                .flatMap(Exchanges::lastSaid)
                .map(Ledger::example)
                .map(example -> example.replace("{{any}}", "...").replaceAll("\\{\\{(\\w+)}}", "{$1}"));
    }

    private static String example(Said said) {
        var question = said.asked() + "\n=> " + said.status();
        return said.expected().isEmpty() ? question : question + "\n" + said.expected();
    }
}
