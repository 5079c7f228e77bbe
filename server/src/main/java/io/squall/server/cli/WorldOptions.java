package io.squall.server.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which of a cloud's worlds is meant.
final class WorldOptions extends AdminOptions {

    @Option(
            names = "--world",
            paramLabel = "NAME",
            description = "Which world, as squall world list names it (default: default).")
    private @Nullable String world;

    Optional<String> world() {
        return Optional.ofNullable(world);
    }

    @Override
    AdminClient client() {
        return new AdminClient(cloud(), world());
    }
}
