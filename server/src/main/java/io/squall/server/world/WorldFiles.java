package io.squall.server.world;

import io.squall.model.Rejection.DatabaseFailed;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// Where the worlds of a cloud are kept, and how one takes its place: written elsewhere, put on the disk, and renamed,
/// so that whoever is killed meanwhile leaves the old one or the new one, and a rest that the next start removes.
///
/// @param folder the cloud's
record WorldFiles(Path folder) {

    private static final String SUFFIX = ".db";
    private static final List<String> COMPANIONS = List.of("-wal", "-shm", "-journal");

    /// In the folder in which a world's file is.
    static WorldFiles beside(Path file) {
        return new WorldFiles(folderOf(file));
    }

    private static Path folderOf(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent());
    }

    /// Something that touches files.
    interface Work<R> {
        R run() throws IOException;
    }

    /// Runs work on files, and tells a failure as the database's.
    static <R> R attempt(Work<R> work) {
        try {
            return work.run();
        } catch (IOException failure) {
            throw new DatabaseFailed(String.valueOf(failure)).raise();
        }
    }

    /// Worlds that stay.
    Path kept() {
        return folder.resolve("worlds");
    }

    /// Worlds that are gone when the cloud stops.
    Path passing() {
        return folder.resolve("worlds-passing");
    }

    private Path unfinished() {
        return folder.resolve("worlds-unfinished");
    }

    Path snapshots(WorldName world) {
        return folder.resolve("snapshots").resolve(world.value());
    }

    Path world(WorldName name, boolean ephemeral) {
        return (ephemeral ? passing() : kept()).resolve(name.value() + SUFFIX);
    }

    Path snapshot(WorldName world, WorldName name) {
        return snapshots(world).resolve(name.value() + SUFFIX);
    }

    /// Removes what a cloud that was killed left behind.
    void tidy() {
        removeAll(unfinished());
        removeAll(passing());
    }

    /// Removes the snapshots of worlds that are no more.
    void removeSnapshotsBut(Set<WorldName> worlds) {
        var all = folder.resolve("snapshots");
        if (Files.isDirectory(all)) {
            attempt(() -> {
                try (var found = Files.list(all)) {
                    found.filter(one -> !worlds.contains(
                                    new WorldName(one.getFileName().toString())))
                            .forEach(WorldFiles::removeAll);
                }
                return all;
            });
        }
    }

    static long size(Path file) {
        return attempt(() -> Files.exists(file) ? Files.size(file) : 0L);
    }

    static Worlds.Snapshot snapshotIn(Path file) {
        var name = file.getFileName().toString();
        return attempt(() -> new Worlds.Snapshot(
                new WorldName(name.substring(0, name.length() - SUFFIX.length())),
                Files.getLastModifiedTime(file).toInstant(),
                Files.size(file)));
    }

    static void copy(Path from, Path to) {
        attempt(() -> Files.copy(from, to));
    }

    /// The names of what is kept in a folder.
    static List<WorldName> names(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        return attempt(() -> {
            try (Stream<Path> files = Files.list(folder)) {
                return files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(SUFFIX))
                        .map(name -> new WorldName(name.substring(0, name.length() - SUFFIX.length())))
                        .sorted(Comparator.comparing(WorldName::value))
                        .toList();
            }
        });
    }

    /// A place for something that is not finished yet. No file is there.
    Path part() {
        return attempt(() -> Files.createDirectories(unfinished()).resolve(UUID.randomUUID() + SUFFIX));
    }

    /// Puts a finished file, which nobody has open, into its place.
    static void settle(Path part, Path place) {
        attempt(() -> {
            Files.createDirectories(folderOf(place));
            force(part);
            removeCompanions(place);
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            force(folderOf(place));
            return place;
        });
    }

    private static void force(Path path) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /// Whether somebody left changes of a closed world beside its file.
    static boolean hasRest(Path file) {
        var log = Path.of(file + COMPANIONS.getFirst());
        return attempt(() -> Files.exists(log) && Files.size(log) > 0);
    }

    /// Removes a file that nobody has open. What SQLite keeps beside it goes first: it must never meet another file.
    static void remove(Path file) {
        removeCompanions(file);
        attempt(() -> Files.deleteIfExists(file));
    }

    private static void removeCompanions(Path file) {
        COMPANIONS.forEach(suffix -> attempt(() -> Files.deleteIfExists(Path.of(file + suffix))));
    }

    static void removeAll(Path folder) {
        if (Files.isDirectory(folder)) {
            attempt(() -> {
                try (var files = Files.walk(folder)) {
                    for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.deleteIfExists(file);
                    }
                }
                return folder;
            });
        }
    }
}
