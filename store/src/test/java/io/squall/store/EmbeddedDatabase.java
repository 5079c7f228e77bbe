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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/// A real PostgreSQL in a folder, on a port that stays the same however often it is started again.
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /// The pool and the driver tell of every opening and of every loss, which tests have many of.
    private static final List<Logger> CHATTERS = List.of(
            Logger.getLogger("com.zaxxer.hikari"), Logger.getLogger("io.zonky"), Logger.getLogger("org.flywaydb"));

    private final Path folder;
    private int port;
    private int other;
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

    private EmbeddedDatabase(Path folder, int port, int other) {
        this.folder = folder;
        this.port = port;
        this.other = other;
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
        CHATTERS.forEach(chatter -> chatter.setLevel(Level.OFF));
        var database = new EmbeddedDatabase(folder.resolve("pg"), freePort(), freePort());
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

    /// Starts it again.
    public void start() {
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
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Starts it at its other address, as one that takes over from one that failed.
    public void startElsewhere() {
        var first = port;
        port = other;
        other = first;
        start();
    }

    /// Lets one that ended by itself be started again.
    public void bury() {
        release();
    }

    /// Whether it still runs, if nobody stopped it.
    public boolean isRunning() {
        return postmaster().filter(ProcessHandle::isAlive).isPresent();
    }

    /// Stops it, and waits until nothing is left of it.
    public void stop(Stop how) {
        var postmaster = postmaster().orElseThrow();
        var all = Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        send(how.signal, List.of(postmaster));
        all.forEach(process -> process.onExit()
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join());
        release();
    }

    /// Lets all of its processes stand still.
    public void freeze() {
        signalAll("STOP");
    }

    /// Lets them go on.
    public void thaw() {
        signalAll("CONT");
    }

    private void signalAll(String signal) {
        var postmaster = postmaster().orElseThrow();
        send(signal, List.of(postmaster));
        send(signal, postmaster.descendants().toList());
    }

    private static void send(String signal, List<ProcessHandle> processes) {
        var command = new ArrayList<>(List.of("kill", "-" + signal));
        processes.forEach(process -> command.add(String.valueOf(process.pid())));
        try {
            new ProcessBuilder(command).start().waitFor();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /// The first line of what PostgreSQL writes down about itself.
    private Optional<ProcessHandle> postmaster() {
        try {
            var pid = Files.readAllLines(folder.resolve("postmaster.pid")).getFirst();
            return ProcessHandle.of(Long.parseLong(pid.strip()));
        } catch (IOException notRunning) {
            return Optional.empty();
        }
    }

    private void release() {
        try {
            if (running != null) {
                running.close();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        running = null;
    }

    /// Where it is, for `--store`.
    public String url() {
        return "postgresql://postgres:secret@127.0.0.1:%d/postgres".formatted(port);
    }

    /// Both of its addresses.
    public String urlOfBoth() {
        return "postgresql://postgres:secret@127.0.0.1:%d,127.0.0.1:%d/postgres".formatted(port, other);
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
        if (isRunning()) {
            thaw();
            stop(Stop.IMMEDIATE);
        }
    }
}
