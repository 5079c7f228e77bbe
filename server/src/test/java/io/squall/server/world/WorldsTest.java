package io.squall.server.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.squall.dialect.Json;
import io.squall.server.ServerStage.Reply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/// Worlds beside each other do not get in each other's way, and calls find theirs by their credentials.
final class WorldsTest {

    private static final int WRITERS = 8;
    private static final int FORKS = 12;

    private final Path folder;
    private WorldStage stage;

    WorldsTest(@TempDir Path folder) {
        this.folder = folder;
        this.stage = WorldStage.open(folder);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private void restart() {
        stage.close();
        stage = WorldStage.open(folder);
    }

    private void makeRoom() {
        stage.admin("PATCH", "accounts/SquallDemoAppKey/quotas", "{\"volumes\": 100000, \"volume-gb\": 10000000}");
        stage.admin("PATCH", "zones/kr-pub-a", "{\"stock\": {\"volumeGb\": 10000000}}");
    }

    @Test
    void a_fork_begins_as_its_parent_is_and_goes_its_own_way() {
        var parent = stage.nhn(WorldStage.APPKEY);
        parent.makeVolume("before");

        var fork = stage.fork("default", "trial");
        parent.makeVolume("of the parent");
        stage.nhn(fork.appkey()).makeVolume("of the fork");

        assertThat(parent.volumes()).containsExactly("before", "of the parent");
        assertThat(stage.nhn(fork.appkey()).volumes()).containsExactly("before", "of the fork");
    }

    @Test
    void calls_of_both_apis_find_their_world_by_their_credentials() {
        var fork = stage.fork("default", "trial");
        stage.admin("PATCH", "services/compute?world=trial", "{\"available\": false}");

        assertThat(stage.tencent(WorldStage.KEY)).isZero();
        assertThat(stage.tencent(fork.key())).isZero();
        assertThat(stage.nhn(WorldStage.APPKEY).code()).isZero();
        assertThat(stage.nhn(fork.appkey()).code()).isNotZero();
    }

    @Test
    void what_no_world_has_is_refused_by_the_default_one() {
        stage.fork("default", "trial");

        assertThat(stage.nhn("nobody").code()).isEqualTo(-3);
        assertThat(stage.tencent(new WorldStage.Key("AKIDnobody", "x"))).isEqualTo(4104);
        assertThat(stage.tencent(new WorldStage.Key(WorldStage.KEY.id(), "x"))).isEqualTo(4100);
    }

    @Test
    void the_journal_knows_the_secrets_of_every_world_and_shows_none() {
        var secret = stage.fork("default", "trial").key().secret();
        var fork = stage.fork("trial", "other");
        for (var hidden : List.of(secret, fork.key().secret(), WorldStage.KEY.secret())) {
            var appkey = hidden.equals(fork.key().secret()) ? fork.appkey() : WorldStage.APPKEY;
            stage.send("GET", "/v1.0/appkeys/%s/%s".formatted(appkey, hidden), "");
        }

        var journal = stage.admin("GET", "requests", "").body().toString();
        assertThat(journal).contains(fork.appkey()).doesNotContain(fork.key().secret(), WorldStage.KEY.secret());
        assertThat(journal).as("a secret of one world is but a word in another").contains(secret);
    }

    @Test
    void a_key_that_is_made_later_leads_to_its_world_and_one_that_is_deleted_to_none() {
        var fork = stage.fork("default", "trial");
        var made = stage.admin(
                "POST",
                "accounts/%s/access-keys?world=trial".formatted(fork.key().id()),
                "{\"accessKey\": \"AKIDlater\", \"secret\": \"later\"}");
        assertThat(made.status()).as(made.toString()).isEqualTo(200);
        var later = new WorldStage.Key("AKIDlater", "later");
        assertThat(stage.tencent(later)).isZero();

        stage.admin("DELETE", "access-keys/AKIDlater?world=trial", "");
        assertThat(stage.tencent(later)).isEqualTo(4104);
    }

    @Test
    void every_world_has_its_own_clock() {
        var fork = stage.fork("default", "trial");
        stage.admin("PATCH", "clock?world=trial", "{\"frozen\": true, \"advance\": \"P10D\"}");
        var ahead = Instant.now().plus(Duration.ofDays(10));

        assertThat(stage.tencent(WorldStage.KEY)).isZero();
        assertThat(stage.tencent(fork.key())).isNotZero();
        assertThat(stage.tencent(fork.key(), ahead)).isZero();
        assertThat(stage.admin("GET", "clock", "").body().path("frozen").asBoolean())
                .isFalse();
    }

    @Test
    void a_fork_of_a_fork_has_credentials_of_its_own() {
        var fork = stage.fork("default", "one");
        var other = stage.fork("one", "two");

        assertThat(List.of(WorldStage.APPKEY, fork.appkey(), other.appkey())).doesNotHaveDuplicates();
        assertThat(stage.tencent(other.key())).isZero();
        assertThat(stage.nhn(other.appkey()).code()).isZero();
    }

    @Test
    void a_snapshot_brings_back_what_was() {
        var demo = stage.nhn(WorldStage.APPKEY);
        demo.makeVolume("kept");
        assertThat(stage.admin("POST", "worlds/default/snapshots", "{\"name\": \"before\"}")
                        .status())
                .isEqualTo(200);
        demo.makeVolume("lost");

        var restored = stage.admin("POST", "worlds/default/restore", "{\"snapshot\": \"before\"}");

        assertThat(restored.status()).as(restored.toString()).isEqualTo(200);
        assertThat(restored.body().path("credentials")).isEmpty();
        assertThat(demo.volumes()).containsExactly("kept");
        assertThat(demo.makeVolume("after")).isTrue();
        restart();
        assertThat(stage.nhn(WorldStage.APPKEY).volumes()).containsExactly("kept", "after");
    }

    @Test
    void worlds_and_snapshots_are_there_again_after_a_restart_except_for_those_that_pass() {
        var made = stage.admin("POST", "worlds/default/fork", "{\"name\": \"kept\"}");
        var kept = WorldStage.credentials(made.body());
        stage.nhn(kept.appkey()).makeVolume("data");
        stage.admin("POST", "worlds/kept/snapshots", "{\"name\": \"once\"}");
        stage.fork("default", "passing");

        restart();

        assertThat(names()).containsExactly("default", "kept");
        assertThat(stage.nhn(kept.appkey()).volumes()).containsExactly("data");
        assertThat(stage.admin("POST", "worlds/kept/restore", "{\"snapshot\": \"once\"}")
                        .status())
                .isEqualTo(200);
        assertThat(folder.resolve("worlds-passing")).doesNotExist();
    }

    private List<String> names() {
        return stage.admin("GET", "worlds", "")
                .body()
                .path("worlds")
                .valueStream()
                .map(world -> world.path("world").asString())
                .toList();
    }

    @Test
    void a_new_world_has_keys_of_its_own_where_another_has_those_of_its_plan() {
        var made = stage.admin("POST", "worlds", "{\"name\": \"new\"}");
        var keys = WorldStage.credentials(made.body());

        assertThat(stage.nhn(keys.appkey()).makeVolume("data")).isTrue();
        assertThat(stage.nhn(WorldStage.APPKEY).volumes()).isEmpty();
        assertThat(stage.admin("POST", "world/reset?world=new", "").status()).isEqualTo(409);
    }

    @Test
    void a_world_that_is_deleted_is_gone_and_its_name_is_free() {
        var fork = stage.fork("default", "trial");
        stage.admin("POST", "worlds/trial/snapshots", "{\"name\": \"once\"}");

        assertThat(stage.admin("DELETE", "worlds/trial", "").status()).isEqualTo(200);
        assertThat(stage.nhn(fork.appkey()).code()).isEqualTo(-3);
        assertThat(stage.admin("GET", "clock?world=trial", "").status()).isEqualTo(404);
        stage.fork("default", "trial");
        assertThat(stage.admin("POST", "worlds/trial/restore", "{\"snapshot\": \"once\"}")
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POST   | worlds                          | {"name": "Trial"}           | 400 | "Trial" is none
            POST   | worlds                          | {"name": "../x"}            | 400 | "../x" is none
            POST   | worlds                          | {}                          | 400 | name is required
            POST   | worlds                          | {"name": "a", "plan": "7"}  | 400 | plan must describe a world: plan line 1
            POST   | worlds                          | {"name": "default"}         | 409 | there is a world default already
            POST   | worlds/none/fork                | {"name": "a"}               | 404 | there is no world none
            POST   | worlds/default/restore          | {"snapshot": "none"}        | 404 | there is no snapshot none of default
            POST   | worlds/default/restore          | {"snapshot": "../../world"} | 404 | there is no snapshot ../../world of default
            DELETE | worlds/default                  | {}                          | 409 | the default world stays
            DELETE | worlds/..%2f..                  | {}                          | 404 | there is no world ../..
            DELETE | worlds/default/snapshots/none   | {}                          | 404 | there is no snapshot none of default
            GET    | clock?world=none                | {}                          | 404 | there is no world none
            """)
    void what_cannot_be_done_is_told(String method, String path, String body, int status, String words) {
        var reply = stage.admin(method, path, body);

        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        assertThat(reply.error()).contains(words);
        assertThat(names()).containsExactly("default");
    }

    @Test
    void there_are_bounds() {
        for (var i = 0; i < Worlds.MAX_SNAPSHOTS; i++) {
            assertThat(snapshot("s" + i).status()).isEqualTo(200);
        }
        assertThat(snapshot("one-more").status()).isEqualTo(409);
        assertThat(snapshot("s0").error()).contains("there is a snapshot s0 of default already");
        assertThat(stage.admin("DELETE", "worlds/default/snapshots/s0", "").status())
                .isEqualTo(200);
        assertThat(snapshot("one-more").status()).isEqualTo(200);
    }

    private Reply snapshot(String name) {
        return stage.admin("POST", "worlds/default/snapshots", "{\"name\": \"%s\"}".formatted(name));
    }

    @Test
    void few_worlds_are_open_at_once_and_all_can_be_used() {
        var forks = new ArrayList<WorldStage.Fork>();
        for (var i = 0; i < Worlds.MAX_OPEN + 8; i++) {
            forks.add(stage.fork("default", "w" + i));
        }
        for (var round = 0; round < 2; round++) {
            forks.forEach(fork -> assertThat(stage.tencent(fork.key())).isZero());
        }

        var open = stage.admin("GET", "worlds", "")
                .body()
                .path("worlds")
                .valueStream()
                .filter(world -> world.path("open").asBoolean())
                .count();
        assertThat(open).isBetween(2L, Worlds.MAX_OPEN + 1L);
    }

    /// Each writer makes a pair of volumes in one request; no fork has half of one.
    @Test
    void forks_and_snapshots_among_writers_have_all_or_nothing_of_each_change() throws Exception {
        makeRoom();
        var writing = new AtomicBoolean(true);
        var forks = new ArrayList<WorldStage.Fork>();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var writers = IntStream.range(0, WRITERS)
                    .mapToObj(writer -> clients.submit(writer(writer, writing)))
                    .toList();
            try {
                for (var i = 0; i < FORKS; i++) {
                    forks.add(stage.fork("default", "f" + i));
                }
                assertThat(snapshot("among").status()).isEqualTo(200);
            } finally {
                writing.set(false);
            }
            for (var writer : writers) {
                assertThat(writer.get()).isPositive();
            }
        }
        for (var i = 0; i < FORKS; i++) {
            requireConsistent(stage.nhn(forks.get(i).appkey()), "?world=f" + i);
        }
        assertThat(stage.admin("POST", "worlds/default/restore", "{\"snapshot\": \"among\"}")
                        .status())
                .isEqualTo(200);
        requireConsistent(stage.nhn(WorldStage.APPKEY), "");
    }

    private Callable<Integer> writer(int writer, AtomicBoolean writing) {
        return () -> {
            var demo = stage.nhn(WorldStage.APPKEY);
            var made = 0;
            while (writing.get()) {
                if (demo.makeVolume("w%d-%d".formatted(writer, made))) {
                    made++;
                }
            }
            return made;
        };
    }

    /// Each writer's volumes are the first of those it made, one after the other, and the zone's books agree.
    private void requireConsistent(WorldStage.Nhn client, String world) {
        var volumes = client.volumes();
        for (var writer = 0; writer < WRITERS; writer++) {
            var prefix = "w%d-".formatted(writer);
            var own = volumes.stream().filter(name -> name.startsWith(prefix)).toList();
            assertThat(own)
                    .containsExactlyElementsOf(IntStream.range(0, own.size())
                            .mapToObj(number -> prefix + number)
                            .toList());
        }
        var used = stage.admin("GET", "zones" + world, "")
                .body()
                .path("zones")
                .valueStream()
                .filter(zone -> zone.path("zone").asString().equals("kr-pub-a"))
                .findFirst()
                .orElseThrow()
                .at("/used/volumeGb")
                .asLong();
        assertThat(used).isEqualTo(volumes.size() * 10L);
    }

    @Test
    void a_world_is_restored_among_its_writers() throws Exception {
        makeRoom();
        snapshot("empty");
        var writing = new AtomicBoolean(true);
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var writers = IntStream.range(0, WRITERS)
                    .mapToObj(writer -> clients.submit(() -> {
                        var demo = stage.nhn(WorldStage.APPKEY);
                        while (writing.get()) {
                            demo.makeVolume("data");
                        }
                        return true;
                    }))
                    .toList();
            for (var i = 0; i < 5; i++) {
                assertThat(stage.admin("POST", "worlds/default/restore", "{\"snapshot\": \"empty\"}")
                                .status())
                        .isEqualTo(200);
            }
            writing.set(false);
            for (var writer : writers) {
                assertThat(writer.get()).isTrue();
            }
        }
        stage.admin("POST", "worlds/default/restore", "{\"snapshot\": \"empty\"}");
        assertThat(stage.nhn(WorldStage.APPKEY).volumes()).isEmpty();
    }

    @Test
    void an_exported_world_comes_back_with_new_keys_while_the_old_are_in_use() {
        stage.nhn(WorldStage.APPKEY).makeVolume("data");
        var exported = stage.admin("GET", "worlds/default/export", "").body();

        var imported = importWorld("copy", exported.path("file").asString());

        assertThat(imported.status()).as(imported.toString()).isEqualTo(200);
        assertThat(stage.nhn(WorldStage.credentials(imported.body()).appkey()).volumes())
                .containsExactly("data");
    }

    private Reply importWorld(String name, String file) {
        ObjectNode body = Json.object().put("name", name).put("file", file);
        return stage.admin("POST", "worlds/import", Json.write(body));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no base64",
                "nothing",
                "no gzip",
                "cut",
                "no database",
                "other tables",
                "no settings",
                "a bad noun"
            })
    void what_is_no_world_is_not_imported(String what) throws IOException, SQLException {
        var reply = importWorld("bad", faulty(what));

        assertThat(reply.status()).as(reply.toString()).isEqualTo(400);
        assertThat(reply.error()).isNotEmpty();
        assertThat(names()).containsExactly("default");
        assertThat(WorldFiles.names(folder.resolve("worlds-unfinished"))).isEmpty();
        assertThat(stage.nhn(WorldStage.APPKEY).code()).isZero();
    }

    private String faulty(String what) throws IOException, SQLException {
        var file = folder.resolve("faulty.db");
        stage.world().copyTo(file);
        switch (what) {
            case "no base64" -> {
                return "%%%";
            }
            case "nothing" -> {
                return "";
            }
            case "no gzip" -> {
                return Base64.getEncoder().encodeToString("a letter".getBytes(StandardCharsets.UTF_8));
            }
            case "cut" -> {
                var whole = WorldArchive.pack(file);
                return Base64.getEncoder().encodeToString(Arrays.copyOf(whole, whole.length / 2));
            }
            case "no database" -> {
                return Base64.getEncoder().encodeToString(gzip("a letter to my aunt"));
            }
            case "other tables" -> execute(file, "create table surplus (id text)");
            case "no settings" -> execute(file, "delete from settings");
            default -> execute(file, "update flavor set body = '{' where seq = (select max(seq) from flavor)");
        }
        return Base64.getEncoder().encodeToString(WorldArchive.pack(file));
    }

    private static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static void execute(Path file, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void a_world_whose_keys_are_kept_leaves_them_to_its_parent() {
        stage.admin("POST", "worlds/default/fork", "{\"name\": \"elsewhere\", \"keepCredentials\": true}");
        stage.nhn(WorldStage.APPKEY).makeVolume("data");

        assertThat(stage.nhn(WorldStage.APPKEY).volumes()).containsExactly("data");
        assertThat(stage.admin("GET", "resources?world=elsewhere", "")
                        .body()
                        .path("resources")
                        .valueStream()
                        .map(resource -> resource.path("kind").asString()))
                .isNotEmpty()
                .doesNotContain("volume");
    }

    @Test
    void a_name_is_small_letters_digits_and_dashes() {
        assertThat(WorldName.of("a-1")).isEqualTo(new WorldName("a-1"));
        for (var bad : List.of("", "-a", "a-", "A", "a/b", "..", "a b", "a".repeat(64))) {
            assertThatExceptionOfType(WorldProblem.class).isThrownBy(() -> WorldName.of(bad));
        }
    }

    @Test
    void a_fork_takes_milliseconds() {
        var fastest = Long.MAX_VALUE;
        for (var i = 0; i < 10; i++) {
            var began = System.nanoTime();
            stage.fork("default", "t" + i);
            fastest = Math.min(fastest, System.nanoTime() - began);
        }
        assertThat(Duration.ofNanos(fastest)).isLessThan(Duration.ofMillis(250));
    }
}
