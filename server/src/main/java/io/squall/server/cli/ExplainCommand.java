package io.squall.server.cli;

import io.squall.errors.DocumentedError;
import io.squall.errors.NhnFamily;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
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
            "  squall explain INSTANCE_CONFLICT",
            "  squall explain ReplayAttack"
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
        var found = Catalog.all().stream()
                .flatMap(catalog -> catalog.errors().stream()
                        .filter(this::isMeant)
                        .map(error -> json ? catalog.json(error).toString() : text(catalog, error)))
                .toList();
        if (found.isEmpty()) {
            throw new Failure(Failure.NOT_FOUND, unknown());
        }
        found.forEach(spec.commandLine().getOut()::println);
    }

    private boolean isMeant(DocumentedError error) {
        return error.code().equals(code)
                || plain(error.name()).equals(plain(code))
                || Stream.concat(error.wireName().stream(), error.laterName().stream())
                        .anyMatch(name -> plain(name).equals(plain(code)));
    }

    /// A name however it is written: `REPLAY_ATTACK`, `replay-attack`, `ReplayAttack`.
    private static String plain(String name) {
        return name.replaceAll("[-_]", "").toLowerCase(Locale.ROOT);
    }

    private static String text(Catalog catalog, DocumentedError error) {
        var names = Stream.concat(error.wireName().stream(), error.laterName().stream())
                .distinct()
                .collect(Collectors.joining(", "));
        var name = names.isEmpty() ? error.name() : "%s (%s)".formatted(error.name(), names);
        var text = """
                %s %s %s
                  message   %s
                  cause     %s
                  remedy    %s
                  retry     %s
                  basis     %s
                  standing  %s""".formatted(
                        catalog.api(),
                        error.code(),
                        name,
                        error.message(),
                        error.cause(),
                        error.remedy(),
                        error.retry().words(),
                        error.basis().words(),
                        error.standing().words());
        return Stream.concat(Stream.of(text), catalog.example(error).map(ExplainCommand::example).stream())
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
