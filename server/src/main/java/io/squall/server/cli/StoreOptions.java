package io.squall.server.cli;

import io.squall.store.PostgresDatabase;
import io.squall.store.PostgresUrl;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Where the world is kept, if not in the folder of the cloud.
final class StoreOptions {

    private static final String PASSWORD = "PGPASSWORD";
    private static final int MOST_CONNECTIONS = 1000;

    @Option(
            names = "--store",
            paramLabel = "URL",
            description =
                    "Keep the world in a database that any number of clouds share: postgresql://USER@HOST:5432/DATABASE. The password may stand in the URL, in PGPASSWORD or in the file of PGPASSFILE.")
    private @Nullable String url;

    @Option(
            names = "--store-connections",
            paramLabel = "N",
            description = "Connections to the database at most (default: 10).")
    private int connections = PostgresDatabase.Options.DEFAULT.connections();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    boolean isGiven() {
        return url != null;
    }

    /// A database, and how it is used.
    record Shared(PostgresUrl url, PostgresDatabase.Options options) {}

    /// The database, if there is one.
    ///
    /// @param environment the process's variables
    /// @param patience how long a request waits for it
    Optional<Shared> shared(Map<String, String> environment, Duration patience) {
        return Optional.ofNullable(url)
                .map(given -> new Shared(
                        parsed(given).orPassword(Optional.ofNullable(environment.get(PASSWORD))), options(patience)));
    }

    private PostgresUrl parsed(String given) {
        try {
            return PostgresUrl.parse(given);
        } catch (IllegalArgumentException malformed) {
            throw new Misuse(spec, "--store " + malformed.getMessage());
        }
    }

    private PostgresDatabase.Options options(Duration patience) {
        if (connections < 1 || connections > MOST_CONNECTIONS) {
            throw new Misuse(spec, "--store-connections must be from 1 to " + MOST_CONNECTIONS);
        }
        return new PostgresDatabase.Options(patience, connections, PostgresDatabase.Options.DEFAULT.start());
    }
}
