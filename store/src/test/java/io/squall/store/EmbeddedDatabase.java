package io.squall.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/// A real PostgreSQL in a folder, on a port that stays the same however often it is started again.
public final class EmbeddedDatabase implements AutoCloseable {

    private static final int TRIES = 20;
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /// The pool and the driver tell of every opening and of every loss, which tests have many of.
    private static final List<Logger> CHATTERS = List.of(
            Logger.getLogger("com.zaxxer.hikari"), Logger.getLogger("io.zonky"), Logger.getLogger("org.flywaydb"));

    private final Path folder;
    private final int port;
    private @Nullable EmbeddedPostgres running;

    /// How it is stopped, as a signal.
    public enum Stop {
        /// It ends what is going on and leaves all in order.
        FAST("INT"),
        /// It drops everything, and repairs it when it starts again.
        IMMEDIATE("QUIT"),
        /// It is killed, without a word.
        KILL("KILL");

        private final String signal;

        Stop(String signal) {
            this.signal = signal;
        }
    }

    private EmbeddedDatabase(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /// Starts one. Where that is not possible the test is skipped, and says so.
    ///
    /// @param folder where it keeps its data
    public static EmbeddedDatabase start(Path folder) {
        Assumptions.assumeTrue(
                System.getProperty("os.name").equals("Linux")
                        && System.getProperty("os.arch").equals("amd64"),
                "the build has a PostgreSQL for Linux on amd64 only");
        Assumptions.assumeTrue(!isRoot() || mayChangeUser(), "root may start PostgreSQL with unshare -U only");
        CHATTERS.forEach(chatter -> chatter.setLevel(Level.SEVERE));
        var database = new EmbeddedDatabase(folder.resolve("pg"), freePort());
        database.start();
        return database;
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static boolean mayChangeUser() {
        try {
            return new ProcessBuilder("unshare", "-U", "true").start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Starts it again. After a kill what is left of it may need a moment to end.
    public void start() {
        for (var tries = 1; ; tries++) {
            try {
                running = EmbeddedPostgres.builder()
                        .setDataDirectory(folder)
                        .setCleanDataDirectory(false)
                        .setPort(port)
                        .setServerConfig("max_connections", "60")
                        .setServerConfig("unix_socket_directories", "")
                        .setPGStartupWait(PATIENCE)
                        .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                        .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
                        .start();
                return;
            } catch (IOException | IllegalStateException failure) {
                if (tries == TRIES) {
                    throw new IllegalStateException(failure);
                }
                pause();
            }
        }
    }

    /// Stops it.
    public void stop(Stop how) {
        signal(how.signal);
        awaitEnd();
    }

    /// Lets all of its processes stand still.
    public void freeze() {
        signalAll("STOP");
    }

    /// Lets them go on.
    public void thaw() {
        signalAll("CONT");
    }

    private void signal(String signal) {
        send(signal, List.of(String.valueOf(pid().orElseThrow())));
    }

    private void signalAll(String signal) {
        var postmaster = ProcessHandle.of(pid().orElseThrow()).orElseThrow();
        send(signal, List.of(String.valueOf(postmaster.pid())));
        send(
                signal,
                postmaster
                        .descendants()
                        .map(child -> String.valueOf(child.pid()))
                        .toList());
    }

    private static void send(String signal, List<String> pids) {
        if (pids.isEmpty()) {
            return;
        }
        var command = new ArrayList<>(List.of("kill", "-" + signal));
        command.addAll(pids);
        try {
            new ProcessBuilder(command).start().waitFor();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /// The first line of what PostgreSQL writes down about itself.
    private Optional<Long> pid() {
        try {
            return Optional.of(Long.parseLong(Files.readAllLines(folder.resolve("postmaster.pid"))
                    .getFirst()
                    .strip()));
        } catch (IOException notRunning) {
            return Optional.empty();
        }
    }

    private void awaitEnd() {
        var stopped = running;
        running = null;
        if (stopped != null) {
            try {
                if (!stopped.getProcess().waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                    throw new IllegalStateException("PostgreSQL does not end");
                }
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /// Where it is, for `--store`.
    public String url() {
        return "postgresql://postgres:secret@127.0.0.1:%d/postgres".formatted(port);
    }

    /// A connection that is not Squall's.
    public java.sql.Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port), "postgres", "");
    }

    /// Runs a statement.
    public void execute(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        if (running != null) {
            stop(Stop.IMMEDIATE);
        }
    }
}
