package io.squall.server.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.squall.store.EmbeddedDatabase;
import io.squall.store.EmbeddedDatabase.Stop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Whatever becomes of the database, clients of both APIs are told so in their own code and in time, and all is well
/// again when it is.
@Timeout(300)
final class DatabaseFailureTest {

    private static final int NHN_FAILED = -6;
    private static final int TENCENT_FAILED = 6000;
    private static final Duration STORE_PATIENCE = Duration.ofSeconds(1);

    /// What is promised (docs/scaling.md), and some time for a machine that has others to serve.
    private static final Duration BOUND = STORE_PATIENCE.multipliedBy(4).plusSeconds(4);

    /// The pool looks for the database at least every five seconds.
    private static final Duration RECOVERY = Duration.ofSeconds(15);

    @TempDir
    private static Path folder = Path.of("");

    private static @Nullable EmbeddedDatabase started;
    private static List<Node> nodes = List.of();
    private static String token = "";

    @BeforeAll
    static void start() throws Exception {
        var database = EmbeddedDatabase.start(folder);
        started = database;
        nodes = Node.start(1, database.urlOfBoth(), "--patience", "1");
        token = node().token();
        allowMany(node());
    }

    private static void allowMany(Node node) throws Exception {
        node.admin("PATCH", "accounts/%s/quotas".formatted(Node.APPKEY), "{\"security-groups\": 1000000}");
    }

    @AfterAll
    static void stop() throws Exception {
        for (var node : nodes) {
            node.stop();
        }
        if (started != null) {
            started.close();
        }
    }

    private static EmbeddedDatabase database() {
        if (started == null) {
            throw new IllegalStateException("not started");
        }
        return started;
    }

    private static Node node() {
        return nodes.getFirst();
    }

    @Test
    void a_database_that_is_killed() throws Exception {
        database().stop(Stop.KILL);
        assertAllFail();
        database().start();
        assertRecovers();
    }

    @Test
    void a_database_that_is_stopped_in_good_order() throws Exception {
        database().stop(Stop.FAST);
        assertAllFail();
        database().start();
        assertRecovers();
    }

    @Test
    void a_database_that_stands_still() throws Exception {
        database().freeze();
        assertAllFail();
        database().thaw();
        assertRecovers();
    }

    @Test
    void a_database_that_fails_over_to_another_address() throws Exception {
        database().stop(Stop.IMMEDIATE);
        assertAllFail();
        database().startElsewhere();
        assertRecovers();
    }

    @Test
    void a_database_that_may_only_be_read() throws Exception {
        database().execute("alter system set default_transaction_read_only = on");
        database().execute("select pg_reload_conf()");
        awaitCode(NHN_FAILED, RECOVERY);
        assertThat(tencent()).isEqualTo(TENCENT_FAILED);
        assertThat(read()).as("what is only read").isZero();

        database().execute("alter system reset default_transaction_read_only");
        database().execute("select pg_reload_conf()");
        assertRecovers();
    }

    @Test
    void a_database_that_is_slow() throws Exception {
        try (var other = database().connect();
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table squall_world_default.settings in access exclusive mode");
            assertAllFail();
            other.rollback();
        }
        assertRecovers();
    }

    @Test
    void a_database_that_takes_no_more_connections() throws Exception {
        try (var hog = new Hog(database())) {
            hog.takeAll();
            assertAllFail();
        }
        assertRecovers();
    }

    @Test
    void a_database_whose_disk_is_full() throws Exception {
        var disk = Files.createDirectories(folder.resolve("disk"));
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=200m", "tmpfs", disk.toString()), "nobody may mount here");
        try (var full = EmbeddedDatabase.start(disk)) {
            var other = Node.start(1, full.url(), "--patience", "1").getFirst();
            try {
                fill(other, full, disk.resolve("ballast"));
            } finally {
                other.stop();
            }
        } finally {
            run("umount", "-l", disk.toString());
        }
    }

    /// What was acknowledged until nothing fitted any more is there afterwards.
    private static void fill(Node node, EmbeddedDatabase full, Path ballast) throws Exception {
        var session = node.token();
        allowMany(node);
        run("dd", "if=/dev/zero", "of=" + ballast, "bs=64k");
        run("truncate", "-s", "-256K", ballast.toString());
        var acknowledged = 0;
        for (var code = 0; code == 0; acknowledged += code == 0 ? 1 : 0) {
            code = node.nhn(session, "POST", "security-groups", group(acknowledged))
                    .at("/header/resultCode")
                    .asInt();
            assertThat(code).isIn(0, NHN_FAILED);
        }
        assertThat(acknowledged).isPositive();
        Files.delete(ballast);
        if (!full.isRunning()) {
            full.bury();
            full.start();
        }
        for (var code = NHN_FAILED; code != 0; ) {
            code = node.nhn(session, "POST", "security-groups", group(-1))
                    .at("/header/resultCode")
                    .asInt();
        }
        var groups = node.nhn(session, "GET", "security-groups", "").toString();
        for (var number = 0; number < acknowledged; number++) {
            assertThat(groups).contains("\"group-%d-".formatted(number));
        }
    }

    private static String group(int number) {
        return "{\"securityGroup\": {\"name\": \"group-%d-\", \"description\": \"%s\"}}"
                .formatted(number, "x".repeat(200));
    }

    private static boolean run(String... command) throws Exception {
        return new ProcessBuilder(command)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    @Test
    void a_node_that_starts_before_its_database_waits_for_it() throws Exception {
        database().stop(Stop.FAST);
        var starting = Node.launch(database().url(), List.of(), ProcessBuilder.Redirect.PIPE);
        try {
            assertThat(starting.errorReader().readLine())
                    .startsWith("squall: waiting for postgresql://127.0.0.1")
                    .doesNotContain("secret");
            database().start();
            assertThat(starting.inputReader().readLine()).startsWith("squall ready");
        } finally {
            starting.destroy();
            assertThat(starting.waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
        assertRecovers();
    }

    @Test
    void a_database_that_there_is_not_is_told_in_one_line() throws Exception {
        var failing = Node.launch(database().url() + "-of-nobody", List.of(), ProcessBuilder.Redirect.PIPE);

        assertThat(failing.waitFor()).isEqualTo(4);
        assertThat(failing.errorReader().lines())
                .singleElement()
                .asString()
                .contains(
                        "cannot open the world in postgresql://127.0.0.1",
                        "database \"postgres-of-nobody\" does not exist")
                .doesNotContain("secret");
    }

    @Test
    void a_world_that_others_share_has_none_beside_it() throws Exception {
        for (var path : List.of("worlds/default/fork", "worlds/default/snapshots", "worlds")) {
            assertThat(node().admin("POST", path, "{\"name\": \"other\"}")
                            .path("error")
                            .asString())
                    .contains("clouds that share a database have one world");
        }
        assertThat(node().admin("GET", "worlds", "").path("worlds")).hasSize(1);
    }

    private static void assertAllFail() throws Exception {
        awaitCode(NHN_FAILED, BOUND);
        var began = System.nanoTime();
        assertThat(write()).isEqualTo(NHN_FAILED);
        assertThat(tencent()).isEqualTo(TENCENT_FAILED);
        assertThat(node().status("/_squall/health")).isEqualTo(503);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(BOUND.multipliedBy(3));
    }

    private static void assertRecovers() throws Exception {
        awaitCode(0, RECOVERY);
        assertThat(tencent()).isZero();
        assertThat(read()).isZero();
        assertThat(node().status("/_squall/health")).isEqualTo(200);
    }

    private static void awaitCode(int code, Duration patience) throws Exception {
        var began = System.nanoTime();
        var last = write();
        while (last != code) {
            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .as("time until the code is %d, not %d", code, last)
                    .isLessThan(patience);
            last = write();
        }
    }

    private static int write() throws Exception {
        return node().nhn(token, "POST", "security-groups", group(0))
                .at("/header/resultCode")
                .asInt();
    }

    private static int read() throws Exception {
        return node().nhn(token, "GET", "volumes", "").at("/header/resultCode").asInt();
    }

    private static int tencent() throws Exception {
        return node().signed(SignedQuery.of(SignedQuery.Key.DEMO, "eip", "DescribeEip", Map.of()))
                .path("code")
                .asInt();
    }

    /// Takes every connection that there is.
    private static final class Hog implements AutoCloseable {

        private final EmbeddedDatabase database;
        private final List<Connection> taken = new ArrayList<>();

        Hog(EmbeddedDatabase database) {
            this.database = database;
        }

        void takeAll() throws SQLException {
            do {
                grab();
                try (var statement = taken.getFirst().createStatement()) {
                    statement.execute(
                            "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'squall'");
                }
                grab();
            } while (others() > 0);
        }

        private void grab() {
            try {
                while (true) {
                    taken.add(database.connect());
                }
            } catch (SQLException full) {
                assertThat(full.getSQLState()).isIn("53300", "08001");
            }
        }

        private int others() throws SQLException {
            try (var statement = taken.getFirst().createStatement();
                    var rows = statement.executeQuery(
                            "select count(*) from pg_stat_activity where application_name = 'squall'")) {
                return rows.next() ? rows.getInt(1) : 0;
            }
        }

        @Override
        public void close() throws SQLException {
            for (var connection : taken) {
                connection.close();
            }
        }
    }
}
