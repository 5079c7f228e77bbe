package io.squall.server.cli;

import io.squall.dialect.Json;
import io.squall.server.interception.CallerEnvironment;
import io.squall.server.interception.CloudClient;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/// Which cloud is asked by its admin API, and how its answer is printed.
class AdminOptions {

    static final String TOKEN = "SQUALL_ADMIN_TOKEN";

    @Mixin
    private CloudFinder finder = new CloudFinder();

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            description = "Admin token of a cloud on another machine (default: the variable " + TOKEN
                    + ", which other users of this machine cannot see).")
    private @Nullable String token;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    CloudFinder finder() {
        return finder;
    }

    boolean isJson() {
        return json;
    }

    /// The cloud that runs.
    CloudClient cloud() {
        return finder.client(token(token, CallerEnvironment.read()));
    }

    AdminClient client() {
        return new AdminClient(cloud(), Optional.empty());
    }

    static Optional<String> token(@Nullable String given, Map<String, String> environment) {
        return Optional.ofNullable(given)
                .or(() -> Optional.ofNullable(environment.get(TOKEN)))
                .filter(text -> !text.isEmpty());
    }

    /// Prints what was answered, or what it means in words, if it means anything.
    void print(CommandSpec command, JsonNode told, String words) {
        var text = json ? Json.write(told) : words;
        if (!text.isEmpty()) {
            command.commandLine().getOut().println(text);
        }
    }
}
