package io.squall.server.cli;

import io.squall.dialect.Json;
import io.squall.errors.DocumentedError;
import java.util.Iterator;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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

    @Option(
            names = "--api",
            paramLabel = "API",
            completionCandidates = Apis.class,
            description = "Only those of one API: ${COMPLETION-CANDIDATES}.")
    private Optional<String> api = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        var out = spec.commandLine().getOut();
        var catalogs = Catalog.of(api);
        if (catalogs.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "there is no API " + api.orElseThrow());
        }
        if (json) {
            var array = Json.array();
            catalogs.forEach(catalog -> catalog.errors().forEach(error -> array.add(catalog.json(error))));
            out.println(Json.write(array));
            return;
        }
        catalogs.forEach(catalog -> catalog.errors().forEach(error -> out.println(row(catalog.api(), error))));
        out.println();
        out.println("squall explain CODE tells the cause, a request that shows it, and the remedy.");
    }

    private static String row(String api, DocumentedError error) {
        return "%-10s %6s  %-30s %-28s %s"
                .formatted(
                        api,
                        error.code(),
                        error.name(),
                        error.message(),
                        error.standing().words());
    }

    /// The names of the APIs.
    static final class Apis implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Catalog.all().stream().map(Catalog::api).iterator();
        }
    }
}
