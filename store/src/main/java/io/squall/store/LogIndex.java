package io.squall.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The count of commits that SQLite keeps in the index of its log, which all programs that have the file open share
/// ("The WAL-Index File Format" at sqlite.org). Whoever commits changes it, so that it tells without asking SQLite
/// whether the file is as it was.
///
/// The file stays open for as long as the database is: to close it would take away the locks that SQLite has on it.
final class LogIndex implements AutoCloseable {

    private static final String SUFFIX = "-shm";
    private static final int HEAD_BYTES = 48;
    private static final long CHANGES_AT = 8;
    private static final VarHandle INT = ValueLayout.JAVA_INT.varHandle();

    private final FileChannel file;
    private final MemorySegment head;

    private LogIndex(FileChannel file, MemorySegment head) {
        this.file = file;
        this.head = head;
    }

    /// The index of the log of `database`, which SQLite has open.
    static LogIndex of(Path database) {
        try {
            var file = FileChannel.open(Path.of(database + SUFFIX), StandardOpenOption.READ);
            return new LogIndex(file, file.map(MapMode.READ_ONLY, 0, HEAD_BYTES, Arena.ofAuto()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// How many commits there were, by whatever program; it may begin anew.
    int changes() {
        return (int) INT.getVolatile(head, CHANGES_AT);
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
