package io.squall.server.cli;

import io.squall.dialect.Json;
import io.squall.errors.DocumentedError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Lists every documented code.
@Command(
        name = "codes",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Lists every documented error code of every API.")
final class CodesCommand implements Runnable {

    @Option(names = "--json", description = "As one JSON array.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        var out = spec.commandLine().getOut();
        if (json) {
            var array = Json.array();
            Catalog.all().forEach((api, errors) -> errors.forEach(error -> array.add(Catalog.json(api, error))));
            out.println(Json.write(array));
            return;
        }
        Catalog.all().forEach((api, errors) -> errors.forEach(error -> out.println(row(api, error))));
        out.println();
        out.println("squall explain CODE tells the cause, a request that shows it, and the remedy.");
    }

    private static String row(String api, DocumentedError error) {
        return "%-4s %6s  %-30s %-28s %s"
                .formatted(
                        api,
                        error.code(),
                        error.name(),
                        error.message(),
                        error.standing().words());
    }
}
