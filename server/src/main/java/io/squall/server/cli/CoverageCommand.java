package io.squall.server.cli;

import io.squall.dialect.Json;
import io.squall.server.coverage.CoverageData;
import io.squall.server.coverage.CoveragePage;
import io.squall.server.coverage.CoverageSuites;
import io.squall.server.coverage.CoverageTable;
import io.squall.server.coverage.Share;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/// Tells which codes were met.
@Command(
        name = "coverage",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "Tells which of the codes that operations may end in were met: by a real cause, by a rehearsal, or not.",
            "",
            "Reads the cloud that runs, or files that were saved before, which it adds up. The share is that of the operations that were called."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all that was to be met was met",
            "1:something was to be met and was not: --fail-under, --require, --baseline",
            "2:called wrongly",
            "5:no cloud was found, or a file cannot be read or written"
        },
        footer = {
            "",
            "Examples:",
            "  squall coverage --html coverage.html",
            "  squall coverage --operation RunInstances",
            "  squall coverage one.json two.json --baseline baseline.json --fail-under 20"
        })
final class CoverageCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = "Files of --save or of squall run --coverage (default: the cloud that runs).")
    private List<Path> files = new ArrayList<>();

    @Mixin
    private WorldOptions world = new WorldOptions();

    @Option(
            names = "--operation",
            paramLabel = "NAME",
            description = "Only these operations, with each of their codes.")
    private List<String> operations = new ArrayList<>();

    @Option(names = "--all", description = "Count the codes of operations that were not called, too.")
    private boolean everything;

    @Option(names = "--save", paramLabel = "FILE", description = "Write it to this file, to be read again.")
    private @Nullable Path save;

    @Option(names = "--html", paramLabel = "FILE", description = "Write a page that needs nothing else.")
    private @Nullable Path html;

    @Option(names = "--junit", paramLabel = "FILE", description = "Write JUnit's XML.")
    private @Nullable Path junit;

    @Mixin
    private CoverageGoals goals = new CoverageGoals();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        goals.requireSense(spec);
        if (!files.isEmpty() && world.world().isPresent()) {
            throw new Misuse(spec, "--world goes with a cloud that runs, not with files");
        }
        var all = files.isEmpty() ? running() : saved();
        var data = all.of(operations);
        if (!operations.isEmpty() && data.operations().isEmpty()) {
            throw new Misuse(spec, "no API has an operation " + String.join(", ", operations));
        }
        var shortfalls = goals.shortfalls(data, everything);
        write(save, Json.write(all.json()));
        write(html, new CoveragePage(data, everything).html());
        write(junit, new CoverageSuites(data, shortfalls).xml());
        var out = spec.commandLine().getOut();
        out.println(world.isJson() ? Json.write(json(data)) : text(data));
        goals.update(data);
        shortfalls.forEach(words -> spec.commandLine().getErr().println("squall: " + words));
        return shortfalls.isEmpty() ? 0 : 1;
    }

    private CoverageData running() {
        var client = world.cloud();
        try {
            var name = world.world();
            return name.isPresent() ? client.coverage(name.get()) : client.coverage();
        } catch (IOException silent) {
            throw AdminClient.failure(client, silent);
        }
    }

    private CoverageData saved() {
        return files.stream()
                .map(file -> {
                    var node = JsonFile.read(file);
                    if (!CoverageData.isIn(node)) {
                        throw new Failure(Failure.NOT_FOUND, "%s is no coverage that was saved".formatted(file));
                    }
                    return CoverageData.read(node);
                })
                .reduce(CoverageData.NONE, CoverageData::plus);
    }

    private String text(CoverageData data) {
        var table = new CoverageTable(data, everything);
        return operations.isEmpty() ? table.summary() : table.details();
    }

    private JsonNode json(CoverageData data) {
        var node = data.json();
        var shares = node.putObject("shares");
        data.apis()
                .forEach(api ->
                        shares.set(api, Share.of(data.of(api), everything).json()));
        return node;
    }

    private static void write(@Nullable Path file, String text) {
        if (file != null) {
            JsonFile.write(file, text);
        }
    }
}
