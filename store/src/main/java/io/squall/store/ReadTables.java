package io.squall.store;

import io.squall.engine.Kind;
import io.squall.engine.Store.Tables;
import io.squall.engine.Table;
import io.squall.model.Noun;
import io.squall.store.Readers.Reader;
import io.squall.store.Resident.Version;
import java.io.Serial;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One version of the world as a transaction reads it: what is remembered of it and, from the first question on that
/// is not, the database.
final class ReadTables implements Tables, Source, AutoCloseable {

    private final Resident resident;
    private final Version version;
    private final Supplier<Reader> readers;
    private @Nullable Reader reader;

    /// The version that was begun with is no longer that of the database, and not all of it was remembered.
    static final class Moved extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1;

        private Moved() {
            super("the world has moved on", null, false, false);
        }
    }

    /// Begins to read.
    ///
    /// @param readers where a connection comes from, if one is needed
    ReadTables(Resident resident, Version version, Supplier<Reader> readers) {
        this.resident = resident;
        this.version = version;
        this.readers = readers;
    }

    @Override
    public <N extends Noun> Table<N> table(Kind<N> kind) {
        return new RememberingTable<>(kind, this);
    }

    @Override
    public @Nullable Object remembered(Question question) {
        return resident.get(question, version);
    }

    @Override
    public void learn(Question question, Object answer) {
        resident.learn(question, answer, version);
    }

    /// Asks the database. Its first answer fixes which version it shows.
    @Override
    public <T> T ask(Function<Connection, T> question) {
        var present = reader;
        if (present != null) {
            return question.apply(present.connection());
        }
        var borrowed = readers.get();
        reader = borrowed;
        borrowed.begin();
        var answer = question.apply(borrowed.connection());
        if (!resident.isStill(version)) {
            throw new Moved();
        }
        return answer;
    }

    @Override
    public void close() {
        var present = reader;
        if (present != null) {
            present.close();
        }
    }
}
