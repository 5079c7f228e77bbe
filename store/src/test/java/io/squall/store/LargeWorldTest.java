package io.squall.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.squall.engine.Column;
import io.squall.engine.Kind;
import io.squall.engine.Kinds;
import io.squall.model.Noun;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is asked for some nouns does not look at all of them, so that it takes no longer in a world that has many.
class LargeWorldTest {

    private static final SqliteStore.Options OPTIONS = new SqliteStore.Options(Duration.ofSeconds(1), false);

    /// What quotas count; nothing is looked up by it.
    private static final Set<String> AMOUNTS = Set.of(Kinds.VCPUS, Kinds.RAM_MB, Kinds.SIZE_GB, Kinds.LISTENERS);

    /// Kinds of which an account has one, which is found by its identifier.
    private static final Set<Kind<?>> FOUND_BY_ID =
            Set.of(Kinds.WALLETS, Kinds.REQUEST_WINDOWS, Kinds.RECEIPTS, Kinds.ADDRESS_USAGES);

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void open() {
        SqliteStore.open(folder.resolve("world.db"), OPTIONS).close();
    }

    static Stream<Kind<?>> all() {
        return Kinds.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("all")
    void nouns_are_found_by_an_index(Kind<?> kind) throws SQLException {
        for (var question : questions(kind)) {
            assertThat(plan(question)).as(question).noneMatch(step -> step.startsWith("SCAN"));
        }
    }

    private static <N extends Noun> List<String> questions(Kind<N> kind) {
        var sql = Statements.of(kind);
        var questions = new ArrayList<>(List.of(sql.find));
        for (Column<N> column : kind.columns()) {
            if (column.name().equals(Kinds.DUE)) {
                questions.add(sql.due);
            } else if (!AMOUNTS.contains(column.name()) && !isFoundOtherwise(kind, column)) {
                questions.addAll(List.of(sql.list(column), sql.count(column), sql.surplus(column)));
            }
        }
        return questions;
    }

    private static boolean isFoundOtherwise(Kind<?> kind, Column<?> column) {
        return FOUND_BY_ID.contains(kind)
                || (kind.equals(Kinds.PORTS) && column.name().equals(Kinds.ADDRESS));
    }

    /// SQLite looks for the least in an index, too, but calls that a scan.
    @ParameterizedTest
    @MethodSource("all")
    void the_next_that_is_due_is_found_by_an_index(Kind<?> kind) throws SQLException {
        if (kind.columns().stream().anyMatch(column -> column.name().equals(Kinds.DUE))) {
            assertThat(plan(Statements.of(kind).earliestDue)).allMatch(step -> step.contains("USING COVERING INDEX"));
        }
    }

    private List<String> plan(String question) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("world.db"));
                var statement = connection.prepareStatement("explain query plan " + question)) {
            try (var rows = statement.executeQuery()) {
                var steps = new ArrayList<String>();
                while (rows.next()) {
                    steps.add(rows.getString("detail"));
                }
                return steps;
            }
        }
    }
}
