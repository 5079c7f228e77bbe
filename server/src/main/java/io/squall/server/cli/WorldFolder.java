package io.squall.server.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The folder that keeps a world, for one running Squall at a time.
final class WorldFolder implements AutoCloseable {

    private final Path folder;
    private final FileChannel lockFile;
    private final Optional<TemporaryFolder> temporary;

    private WorldFolder(Path folder, FileChannel lockFile, Optional<TemporaryFolder> temporary) {
        this.folder = folder;
        this.lockFile = lockFile;
        this.temporary = temporary;
    }

    /// Takes the folder for this process.
    ///
    /// @param kept the folder; without one it is a temporary one, deleted in the end
    static WorldFolder open(Optional<Path> kept) {
        try {
            if (kept.isPresent()) {
                var folder = Files.createDirectories(kept.get());
                return new WorldFolder(folder, lock(folder), Optional.empty());
            }
            var temporary = TemporaryFolder.create();
            return new WorldFolder(temporary.path(), lock(temporary.path()), Optional.of(temporary));
        } catch (IOException failure) {
            throw new Failure(
                    Failure.WORLD_UNUSABLE,
                    "cannot use the folder %s: %s"
                            .formatted(kept.map(Path::toString).orElse(""), failure));
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        var file = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(file) == null) {
            file.close();
            throw new Failure(
                    Failure.WORLD_UNUSABLE,
                    "another squall uses the folder %s; stop it, or choose another with --data".formatted(folder));
        }
        return file;
    }

    private static @Nullable FileLock tryLock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException inThisProcess) {
            return null;
        }
    }

    Path path() {
        return folder;
    }

    /// The world's file.
    Path file() {
        return folder.resolve("world.db");
    }

    /// Whether it is deleted in the end.
    boolean isTemporary() {
        return temporary.isPresent();
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException failure) {
            throw new Failure(Failure.WORLD_UNUSABLE, "cannot tidy up %s: %s".formatted(folder, failure));
        }
        temporary.ifPresent(TemporaryFolder::close);
    }
}
