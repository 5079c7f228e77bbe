package io.squall.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.squall.engine.Kinds;
import io.squall.engine.Store.Tables;
import io.squall.model.AccountId;
import io.squall.model.Token;
import io.squall.model.TokenId;
import io.squall.model.UserId;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is remembered of a world is what is in its file, whoever writes meanwhile.
@Timeout(60)
class ResidentTest {

    private static final List<String> ACCOUNTS = List.of("a", "b", "c");
    private static final int TOKENS = 12;
    private static final int WRITERS = 3;
    private static final int WRITES = 150;
    private static final int READERS = 3;
    private static final Instant LATER = Instant.parse("2030-01-01T00:00:00Z");

    @TempDir
    private Path folder = Path.of("");

    private SqliteStore store = unopened();
    private SqliteStore aside = unopened();

    @SuppressWarnings("NullAway") // opened before each test
    private static SqliteStore unopened() {
        return null;
    }

    @BeforeEach
    void open() {
        store = SqliteStore.open(file(), options(SqliteStore.Options.RESIDENT));
        aside = SqliteStore.open(file(), options(0));
    }

    @AfterEach
    void close() {
        aside.close();
        store.close();
    }

    private Path file() {
        return folder.resolve("world.db");
    }

    private static SqliteStore.Options options(int resident) {
        return new SqliteStore.Options(Duration.ofSeconds(20), false, resident);
    }

    private static Token token(int number, String account, int lifetime) {
        return new Token(
                new TokenId("token-" + number),
                new AccountId(account),
                new UserId("user-" + number % 2),
                LATER,
                LATER.plusSeconds(lifetime),
                false);
    }

    /// Everything that can be asked about tokens, in one transaction.
    private static List<Object> look(Tables tables) {
        var table = tables.table(Kinds.TOKENS);
        var seen = new ArrayList<Object>();
        for (var number = 0; number < TOKENS; number++) {
            seen.add(table.find(new TokenId("token-" + number)));
        }
        for (var account : ACCOUNTS) {
            seen.add(table.list(Kinds.TOKENS.column(Kinds.ACCOUNT), account));
            seen.add(table.count(Kinds.TOKENS.column(Kinds.ACCOUNT), account));
        }
        seen.add(table.list(Kinds.TOKENS.column(Kinds.USER), "user-1"));
        seen.add(table.list());
        return seen;
    }

    /// Puts or removes a few at random, and sometimes changes its mind; it looks at them meanwhile, as commands do.
    private static void scribble(Tables tables, Random random) {
        var table = tables.table(Kinds.TOKENS);
        for (var change = 0; change < 1 + random.nextInt(4); change++) {
            var number = random.nextInt(TOKENS);
            if (random.nextInt(4) == 0) {
                table.remove(new TokenId("token-" + number));
            } else {
                var put = token(number, ACCOUNTS.get(random.nextInt(ACCOUNTS.size())), random.nextInt(1_000));
                table.put(put);
                assertThat(table.find(put.id())).contains(put);
            }
            if (random.nextInt(3) == 0) {
                look(tables);
            }
        }
        if (random.nextInt(5) == 0) {
            throw new ChangedItsMind();
        }
    }

    private static final class ChangedItsMind extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private static void attempt(SqliteStore store, Random random) {
        try {
            store.write(tables -> {
                scribble(tables, new Random(random.nextLong()));
                return true;
            });
        } catch (ChangedItsMind undone) {
            // on purpose
        }
    }

    @Test
    void after_each_of_many_changes_all_is_as_in_the_file() {
        var random = new Random(1);
        for (var step = 0; step < 500; step++) {
            attempt(store, random);

            assertThat(store.<List<Object>>read(ResidentTest::look))
                    .isEqualTo(aside.<List<Object>>read(ResidentTest::look));
        }
    }

    @Test
    void what_another_program_writes_is_seen_at_once() {
        var random = new Random(2);
        for (var step = 0; step < 200; step++) {
            attempt(random.nextBoolean() ? store : aside, random);

            var seen = store.<List<Object>>read(ResidentTest::look);
            assertThat(seen).isEqualTo(aside.<List<Object>>read(ResidentTest::look));
        }
    }

    /// Each write keeps the number of tokens of two accounts together the same, so that every view can be judged alone.
    @RepeatedTest(3)
    void every_view_is_of_one_moment_while_others_write() throws InterruptedException, ExecutionException {
        store.write(tables -> {
            for (var number = 0; number < TOKENS; number++) {
                tables.table(Kinds.TOKENS).put(token(number, number % 2 == 0 ? "a" : "b", 0));
            }
            return true;
        });
        var writing = new AtomicBoolean(true);
        try (var threads = Executors.newCachedThreadPool()) {
            var readers = start(threads, READERS, () -> {
                while (writing.get()) {
                    store.read(ResidentTest::judge);
                }
                return true;
            });
            var writers = start(threads, WRITERS, () -> {
                var random = new Random();
                for (var write = 0; write < WRITES; write++) {
                    var number = random.nextInt(TOKENS);
                    var account = random.nextBoolean() ? "a" : "b";
                    var lifetime = write;
                    store.write(tables -> tables.table(Kinds.TOKENS).put(token(number, account, lifetime)));
                }
                return true;
            });
            try {
                end(writers);
            } finally {
                writing.set(false);
            }
            end(readers);
        }
        assertThat(store.<List<Object>>read(ResidentTest::look))
                .isEqualTo(aside.<List<Object>>read(ResidentTest::look));
    }

    private static boolean judge(Tables tables) {
        var table = tables.table(Kinds.TOKENS);
        var ofA = table.list(Kinds.TOKENS.column(Kinds.ACCOUNT), "a");
        var ofB = table.list(Kinds.TOKENS.column(Kinds.ACCOUNT), "b");
        assertThat(ofA.size() + ofB.size()).isEqualTo(TOKENS);
        assertThat(ofA).allSatisfy(token -> assertThat(table.find(token.id())).contains(token));
        assertThat(table.list()).containsAll(ofA).containsAll(ofB).hasSize(TOKENS);
        return true;
    }

    private static List<Future<Boolean>> start(ExecutorService threads, int count, Callable<Boolean> work) {
        var started = new ArrayList<Future<Boolean>>();
        for (var i = 0; i < count; i++) {
            started.add(threads.submit(work));
        }
        return started;
    }

    private static void end(List<Future<Boolean>> started) throws InterruptedException, ExecutionException {
        for (var one : started) {
            assertThat(one.get()).isTrue();
        }
    }

    @Test
    void a_read_that_began_before_a_write_sees_nothing_of_it_though_it_remembers_only_a_part() {
        store.write(tables -> tables.table(Kinds.TOKENS).put(token(1, "a", 1)));
        store.read(tables -> tables.table(Kinds.TOKENS).find(new TokenId("token-1")));
        var attempts = new ArrayList<Integer>();

        var seen = store.<List<Token>>read(tables -> {
            var first = tables.table(Kinds.TOKENS).find(new TokenId("token-1")).orElseThrow();
            if (attempts.isEmpty()) {
                StoreContract.elsewhere(
                        () -> store.write(others -> others.table(Kinds.TOKENS).put(token(1, "b", 2))));
            }
            attempts.add(attempts.size());
            var ofA = tables.table(Kinds.TOKENS).list(Kinds.TOKENS.column(Kinds.ACCOUNT), "a");
            assertThat(ofA.contains(first)).isEqualTo(first.account().value().equals("a"));
            return ofA;
        });

        assertThat(seen).isEmpty();
        assertThat(attempts).as("it was run again").hasSize(2);
    }

    @Test
    void what_is_remembered_needs_no_database() throws SQLException {
        store.write(tables -> tables.table(Kinds.TOKENS).put(token(1, "a", 1)));
        var before = store.<List<Object>>read(ResidentTest::look);
        try (var other = DriverManager.getConnection("jdbc:sqlite:" + file());
                var statement = other.createStatement()) {
            statement.execute("begin immediate");

            assertThat(store.<List<Object>>read(ResidentTest::look)).isEqualTo(before);
            statement.execute("rollback");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 10, 100})
    void however_little_is_remembered_it_is_right(int resident) {
        var random = new Random(3);
        try (var small = SqliteStore.open(file(), options(resident))) {
            for (var step = 0; step < 100; step++) {
                attempt(small, random);

                assertThat(small.<List<Object>>read(ResidentTest::look))
                        .isEqualTo(aside.<List<Object>>read(ResidentTest::look));
            }
        }
    }

    @Test
    void of_works_that_share_a_commit_each_fails_or_succeeds_by_itself()
            throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var works = new ArrayList<Future<Boolean>>();
            for (var number = 0; number < 200; number++) {
                var own = number;
                works.add(threads.submit(() -> {
                    try {
                        return store.write(tables -> {
                            tables.table(Kinds.TOKENS).put(token(own, "a", own));
                            if (own % 2 == 0) {
                                tables.table(Kinds.TOKENS).count(Kinds.TOKENS.column(Kinds.ACCOUNT), "a");
                            }
                            if (own % 3 == 0) {
                                throw new ChangedItsMind();
                            }
                            return true;
                        });
                    } catch (ChangedItsMind undone) {
                        return false;
                    }
                }));
            }
            for (var number = 0; number < 200; number++) {
                assertThat(works.get(number).get()).isEqualTo(number % 3 != 0);
            }
        }
        assertThat(store.<List<Token>>read(tables -> tables.table(Kinds.TOKENS).list()))
                .hasSize(133)
                .isEqualTo(aside.<List<Token>>read(
                        tables -> tables.table(Kinds.TOKENS).list()));
    }
}
