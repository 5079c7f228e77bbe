package io.squall.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.squall.engine.Column;
import io.squall.engine.Kind;
import io.squall.engine.Kinds;
import io.squall.engine.Store;
import io.squall.model.Changing;
import io.squall.model.Instance;
import io.squall.model.InstanceId;
import io.squall.model.Noun;
import io.squall.model.Port;
import io.squall.model.PortId;
import io.squall.model.Rejected;
import io.squall.model.Rejection.DatabaseFailed;
import io.squall.model.SubnetId;
import io.squall.model.User;
import io.squall.model.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What every store does alike, whatever it keeps a world in.
@Timeout(30)
abstract class StoreContract {

    static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final int COUNTERS = 4;
    private static final int COUNTS = 10;

    private Store store = unopened();

    /// Opens the same world each time within a test; an empty one at first.
    abstract Store open();

    private static Store unopened() {
        return new Store() {
            @Override
            public <R> R read(Function<Tables, R> work) {
                throw new IllegalStateException("not opened");
            }

            @Override
            public <R> R write(Function<Tables, R> work) {
                throw new IllegalStateException("not opened");
            }

            @Override
            public void close() {}
        };
    }

    Store store() {
        return store;
    }

    @BeforeEach
    final void openFirst() {
        store = open();
    }

    @AfterEach
    final void close() {
        store.close();
        store = unopened();
    }

    void reopen() {
        close();
        store = open();
    }

    static Stream<Kind<?>> kinds() {
        return Kinds.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_noun_of_each_kind_comes_back_as_it_was_put(Kind<?> kind) {
        roundTrip(kind);
    }

    private <N extends Noun> void roundTrip(Kind<N> kind) {
        var nouns = List.of(Samples.full(kind.type(), 1), Samples.empty(kind.type(), 2));
        for (var noun : nouns) {
            var put = store.write(tables -> tables.table(kind).put(noun));

            assertThat(put).isEqualTo(noun);
            assertThat(find(kind, noun)).contains(noun);
        }
        reopen();
        assertThat(find(kind, nouns.getLast())).contains(nouns.getLast());
    }

    private <N extends Noun> Optional<N> find(Kind<N> kind, N noun) {
        return store.read(tables -> tables.table(kind).find(noun.id()));
    }

    private <N extends Noun> List<N> list(Kind<N> kind) {
        return store.read(tables -> tables.table(kind).list());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void nouns_of_each_kind_are_listed_in_the_order_of_creation_until_they_are_removed(Kind<?> kind) {
        ordered(kind);
    }

    private <N extends Noun> void ordered(Kind<N> kind) {
        var nouns = samples(kind);
        if (nouns.size() < 3) {
            return; // there is one world and so one of its settings
        }
        var reversed = nouns.reversed();
        store.write(tables -> reversed.stream().map(tables.table(kind)::put).toList());
        store.write(tables -> tables.table(kind).put(nouns.getFirst()));
        assertThat(list(kind)).as("an update keeps the place").isEqualTo(reversed);

        store.write(tables -> {
            tables.table(kind).remove(reversed.get(1).id());
            return tables.table(kind).put(reversed.get(1));
        });
        assertThat(list(kind))
                .as("what is made anew is the last")
                .containsExactly(reversed.get(0), reversed.get(2), reversed.get(1));

        store.write(tables -> {
            tables.table(kind).clear();
            return true;
        });
        assertThat(list(kind)).isEmpty();
    }

    private static <N extends Noun> List<N> samples(Kind<N> kind) {
        var nouns = new ArrayList<N>();
        for (var number = 1; number <= 3; number++) {
            var noun = Samples.full(kind.type(), number);
            if (nouns.stream().noneMatch(other -> other.id().equals(noun.id()))) {
                nouns.add(noun);
            }
        }
        return nouns;
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void nouns_of_each_kind_are_found_counted_and_summed_by_each_column(Kind<?> kind) {
        columns(kind);
    }

    private <N extends Noun> void columns(Kind<N> kind) {
        var nouns = samples(kind);
        store.write(tables -> nouns.stream().map(tables.table(kind)::put).toList());
        store.write(tables -> tables.table(kind).put(Samples.empty(kind.type(), 9)));
        for (var column : kind.columns()) {
            for (var noun : nouns) {
                var value = column.value().apply(noun);
                assertThat(value).as("%s of %s", column.name(), noun).isNotNull();
                if (value != null) {
                    assertFound(
                            kind,
                            column,
                            value,
                            list(kind).stream()
                                    .filter(other -> value.equals(column.value().apply(other)))
                                    .toList());
                }
            }
        }
    }

    private <N extends Noun> void assertFound(Kind<N> kind, Column<N> column, Object value, List<N> matching) {
        store.read(tables -> {
            var table = tables.table(kind);
            assertThat(table.list(column, value)).isEqualTo(matching).isNotEmpty();
            assertThat(table.count(column, value)).isEqualTo(matching.size());
            for (var kept = 0; kept <= matching.size(); kept++) {
                assertThat(table.surplus(column, value, kept)).isEqualTo(matching.subList(0, matching.size() - kept));
            }
            for (var amount : kind.columns()) {
                if (column.value().apply(matching.getFirst()) != null
                        && amount.value().apply(matching.getFirst()) instanceof Long) {
                    assertThat(table.sum(amount, column, value))
                            .isEqualTo(matching.stream()
                                    .mapToLong(noun -> amount.value().apply(noun) instanceof Long one ? one : 0)
                                    .sum());
                    assertThat(table.sum(amount, column, value instanceof Long ? -1L : "nobody"))
                            .isZero();
                }
            }
            assertThat(table.count(column, value instanceof Long ? -1L : "nobody"))
                    .isZero();
            return true;
        });
    }

    static Stream<Kind<? extends Changing>> changing() {
        return Stream.of(Kinds.INSTANCES, Kinds.VOLUMES, Kinds.IMAGES);
    }

    @ParameterizedTest
    @MethodSource("changing")
    void what_changes_by_itself_is_due_from_its_microsecond_on_the_earliest_first(Kind<? extends Changing> kind) {
        due(kind);
    }

    private <N extends Changing> void due(Kind<N> kind) {
        var nouns = samples(kind);
        store.write(
                tables -> nouns.reversed().stream().map(tables.table(kind)::put).toList());
        store.write(tables -> tables.table(kind).put(Samples.empty(kind.type(), 9)));
        var moments = nouns.stream().map(noun -> noun.dueAt().orElseThrow()).toList();

        assertThat(moments).isSorted();
        assertThat(dueAt(kind, moments.getFirst().minusNanos(1000))).isEmpty();
        assertThat(dueAt(kind, moments.getFirst())).isEqualTo(nouns.subList(0, 1));
        assertThat(dueAt(kind, moments.getLast())).isEqualTo(nouns);
        assertThat(dueAt(kind, Instant.parse("2999-01-01T00:00:00Z"))).isEqualTo(nouns);
    }

    private <N extends Noun> List<N> dueAt(Kind<N> kind, Instant now) {
        return store.read(tables -> tables.table(kind).due(now));
    }

    @Test
    void a_write_that_throws_leaves_nothing() {
        var kept = Samples.full(Instance.class, 1);
        store.write(tables -> tables.table(Kinds.INSTANCES).put(kept));

        assertThatIllegalStateException()
                .isThrownBy(() -> store.write(tables -> {
                    tables.table(Kinds.INSTANCES).clear();
                    tables.table(Kinds.INSTANCES).put(Samples.full(Instance.class, 2));
                    throw new IllegalStateException("on purpose");
                }));

        assertThat(list(Kinds.INSTANCES)).containsExactly(kept);
        store.write(tables -> tables.table(Kinds.INSTANCES).put(Samples.full(Instance.class, 3)));
        assertThat(list(Kinds.INSTANCES)).hasSize(2);
    }

    @Test
    void a_read_that_throws_gives_its_place_back() {
        for (var i = 0; i < 20; i++) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> store.read(tables -> {
                        tables.table(Kinds.INSTANCES).list();
                        throw new IllegalStateException("on purpose");
                    }));
        }

        assertThat(list(Kinds.INSTANCES)).isEmpty();
    }

    @Test
    void a_write_sees_what_it_has_put_and_others_do_not_until_it_ends() {
        var noun = Samples.full(Instance.class, 1);

        store.write(tables -> {
            tables.table(Kinds.INSTANCES).put(noun);
            assertThat(tables.table(Kinds.INSTANCES).list()).containsExactly(noun);
            assertThat(elsewhere(() -> list(Kinds.INSTANCES))).isEmpty();
            return true;
        });

        assertThat(elsewhere(() -> list(Kinds.INSTANCES))).containsExactly(noun);
    }

    @Test
    void a_read_sees_the_same_world_until_it_ends() {
        store.read(tables -> {
            assertThat(tables.table(Kinds.INSTANCES).list()).isEmpty();
            elsewhere(() -> store.write(others -> others.table(Kinds.INSTANCES).put(Samples.full(Instance.class, 1))));
            assertThat(tables.table(Kinds.INSTANCES).list()).isEmpty();
            return true;
        });

        assertThat(list(Kinds.INSTANCES)).hasSize(1);
    }

    @Test
    void every_reader_sees_a_write_as_soon_as_it_has_returned() {
        for (var number = 1; number <= 50; number++) {
            var expected = number;
            var noun = Samples.full(Instance.class, number);
            store.write(tables -> tables.table(Kinds.INSTANCES).put(noun));
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var seen = Stream.generate(
                                () -> threads.submit(() -> list(Kinds.INSTANCES).size()))
                        .limit(8)
                        .toList();
                seen.forEach(size ->
                        assertThat(size).succeedsWithin(10, TimeUnit.SECONDS).isEqualTo(expected));
            }
        }
    }

    @Test
    void many_read_while_one_writes() {
        store.write(tables -> {
            tables.table(Kinds.INSTANCES).put(Samples.full(Instance.class, 1));
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var seen = Stream.generate(
                                () -> threads.submit(() -> list(Kinds.INSTANCES).size()))
                        .limit(64)
                        .toList();
                seen.forEach(size ->
                        assertThat(size).succeedsWithin(10, TimeUnit.SECONDS).isEqualTo(0));
            }
            return true;
        });
    }

    @Test
    void writes_at_the_same_time_act_as_if_one_came_after_the_other() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var counters = Stream.generate(() -> threads.submit(() -> {
                        for (var i = 0; i < COUNTS; i++) {
                            store.write(tables -> {
                                var instances = tables.table(Kinds.INSTANCES);
                                return instances.put(Samples.full(
                                        Instance.class, instances.list().size() + 1));
                            });
                        }
                    }))
                    .limit(COUNTERS)
                    .toList();
            counters.forEach(counter -> assertThat(counter).succeedsWithin(20, TimeUnit.SECONDS));
        }

        assertThat(list(Kinds.INSTANCES)).hasSize(COUNTERS * COUNTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "a\0b", "\uFFFE", "\uFFFE0", "'\"\\%_", "\uD83C\uDF29", "한국", ""})
    void any_text_is_kept_and_found(String text) {
        var user = new User(new UserId("id" + text), text, Optional.empty(), true);
        store.write(tables -> {
            tables.table(Kinds.USERS).put(new User(new UserId("id"), "other", Optional.empty(), true));
            return tables.table(Kinds.USERS).put(user);
        });

        assertThat(find(Kinds.USERS, user)).contains(user);
        assertThat(store.<List<User>>read(
                        tables -> tables.table(Kinds.USERS).list(Kinds.USERS.column(Kinds.NAME), text)))
                .containsExactly(user);
    }

    @Test
    void who_waits_longer_than_the_patience_to_read_is_refused() throws InterruptedException {
        var readers = 16;
        var release = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, readers)
                    .mapToObj(number -> threads.submit(() -> store.read(tables -> {
                        tables.table(Kinds.INSTANCES).find(new InstanceId("nobody has asked for this yet " + number));
                        return await(release);
                    })))
                    .toList();
            sleep(PATIENCE.multipliedBy(2));
            release.countDown();
            var refused = 0;
            for (var one : all) {
                try {
                    one.get();
                } catch (ExecutionException failure) {
                    assertThat(failure.getCause()).isInstanceOf(Rejected.class);
                    refused++;
                }
            }
            assertThat(refused).isBetween(1, readers - 1);
        }
        assertThat(list(Kinds.INSTANCES)).isEmpty();
    }

    @Test
    void an_interrupted_wait_is_refused_and_stays_interrupted() {
        Thread.currentThread().interrupt();
        try {
            assertRefused(() -> store.write(tables -> true));
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(store.<Boolean>write(tables -> true)).isTrue();
    }

    @Test
    void an_address_can_be_taken_once_only() {
        var port = Samples.full(Port.class, 1);
        var twin = new Port(
                new PortId("twin"),
                port.account(),
                port.network(),
                port.subnet(),
                port.address(),
                port.secondary(),
                port.mac(),
                port.name(),
                port.description(),
                port.securityGroups(),
                "other",
                port.elastic(),
                port.attachedAt(),
                port.createdAt());
        store.write(tables -> tables.table(Kinds.PORTS).put(port));

        assertRefused(() -> store.write(tables -> tables.table(Kinds.PORTS).put(twin)));
        assertThat(list(Kinds.PORTS)).containsExactly(port);
    }

    @Test
    void opening_the_same_world_again_keeps_everything() {
        store.write(tables -> {
            kinds().forEach(kind -> put(tables, kind));
            return true;
        });
        var before = dump();
        reopen();

        assertThat(dump()).isEqualTo(before).hasSize(Kinds.ALL.size());
        assertThat(store.<Optional<?>>read(tables -> tables.table(Kinds.SUBNETS).find(new SubnetId("none"))))
                .isEmpty();
    }

    private static <N extends Noun> void put(Store.Tables tables, Kind<N> kind) {
        tables.table(kind).put(Samples.full(kind.type(), 1));
    }

    private List<String> dump() {
        return store.read(tables -> kinds().flatMap(kind -> tables.table(kind).list().stream())
                .map(Object::toString)
                .toList());
    }

    static void assertRefused(Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.reason()).isInstanceOf(DatabaseFailed.class));
    }

    /// What `work` gives on another thread.
    static <R> R elsewhere(Callable<R> work) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.submit(work).get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static boolean await(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static void sleep(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
