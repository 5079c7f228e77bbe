package io.squall.server.cli;

import io.squall.dialect.Json;
import io.squall.server.interception.CallerEnvironment;
import io.squall.server.interception.ClientSettings;
import io.squall.server.interception.TrustFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Prints the variables that lead clients to the cloud that runs.
@Command(
        name = "env",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description =
                "Prints the variables that lead clients to the cloud that runs, those of squall run, for a shell to read.",
        footer = {
            "",
            "The files that they name are kept in the folder of --data, in clients/.",
            "",
            "Examples:",
            "  eval \"$(squall env)\"",
            "  squall env --format fish | source",
            "  squall env --format dotenv >> \"$GITHUB_ENV\""
        })
final class EnvCommand implements Callable<Integer> {

    @Mixin
    private CloudFinder finder = new CloudFinder();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "sh",
            description = "For whom: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Format format = Format.SH;

    @Mixin
    private JavaToolOptions java = new JavaToolOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /// Who reads variables.
    enum Format {
        SH,
        FISH,
        DOTENV,
        JSON
    }

    @Override
    public Integer call() {
        var cloud = finder.find();
        var present = CallerEnvironment.read();
        try {
            var folder = Files.createDirectories(
                    finder.folder().toAbsolutePath().normalize().resolve("clients"));
            var trust = TrustFiles.write(folder, cloud.certificate(), present);
            spec.commandLine().getOut().println(text(ClientSettings.of(cloud, trust, present, java.areWanted())));
            return 0;
        } catch (IOException failure) {
            throw new Failure(
                    Failure.WORLD_UNUSABLE, "cannot keep files in %s: %s".formatted(finder.folder(), failure));
        }
    }

    private String text(Map<String, String> settings) {
        if (format == Format.JSON) {
            var node = Json.object();
            settings.forEach(node::put);
            return Json.write(node);
        }
        return settings.entrySet().stream().map(this::line).collect(Collectors.joining("\n"));
    }

    private String line(Map.Entry<String, String> setting) {
        var name = setting.getKey();
        var value = setting.getValue();
        return switch (format) {
            case SH -> "export %s='%s'".formatted(name, value.replace("'", "'\\''"));
            case FISH ->
                "set -gx %s '%s'".formatted(name, value.replace("\\", "\\\\").replace("'", "\\'"));
            case DOTENV, JSON -> "%s=%s".formatted(name, value);
        };
    }
}
