package io.squall.server.cli;

import io.squall.dialect.nhn.Examples;
import io.squall.errors.DocumentedError;
import io.squall.errors.NhnFamily;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Tells everything about a code.
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Tells what a code means: its cause, a request that shows it, and the remedy.",
        footer = {
            "",
            "Examples:",
            "  squall explain 10409",
            "  squall explain -- -5",
            "  squall explain INSTANCE_CONFLICT"
        })
final class ExplainCommand implements Runnable {

    @Parameters(paramLabel = "CODE", description = "A code such as 10409 or -5, or its name.")
    private String code = "";

    @Option(names = "--json", description = "As a JSON object.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        var found = Catalog.all().entrySet().stream()
                .flatMap(api -> api.getValue().stream()
                        .filter(this::isMeant)
                        .map(error -> json ? Catalog.json(api.getKey(), error).toString() : text(api.getKey(), error)))
                .toList();
        if (found.isEmpty()) {
            throw new Failure(Failure.NOT_FOUND, unknown());
        }
        found.forEach(spec.commandLine().getOut()::println);
    }

    private boolean isMeant(DocumentedError error) {
        return error.code().equals(code) || error.name().equalsIgnoreCase(code.replace('-', '_'));
    }

    private static String text(String api, DocumentedError error) {
        var text = """
                %s %s %s
                  message   %s
                  cause     %s
                  remedy    %s
                  retry     %s
                  basis     %s
                  standing  %s""".formatted(
                        api,
                        error.code(),
                        error.name(),
                        error.message(),
                        error.cause(),
                        error.remedy(),
                        error.retry().words(),
                        error.basis().words(),
                        error.standing().words());
        return Stream.concat(Stream.of(text), Examples.of(error).map(ExplainCommand::example).stream())
                .reduce((first, second) -> first + System.lineSeparator() + second)
                .orElseThrow();
    }

    private static String example(String request) {
        return "  example" + System.lineSeparator() + request.indent(4).stripTrailing();
    }

    private String unknown() {
        return family().map(family ->
                        "%s is documented as %s (%d) plus the HTTP status %s of %s; no condition is known that raises it. The known ones: squall codes"
                                .formatted(
                                        code,
                                        family.subject(),
                                        family.base(),
                                        code.substring(code.length() - 3),
                                        family.backEnd()))
                .orElseGet(() -> "no API documents the code %s; squall codes lists all".formatted(code));
    }

    private Optional<NhnFamily> family() {
        try {
            return NhnFamily.of(Integer.parseInt(code.strip().toLowerCase(Locale.ROOT)));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}
