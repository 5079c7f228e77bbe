package io.squall.server.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A command, and whether it can be run.
///
/// @param words its name and its arguments
public record Program(List<String> words) {

    /// As shells have it.
    public static final int NOT_EXECUTABLE = 126;

    /// As shells have it.
    public static final int NOT_FOUND = 127;

    public Program {
        words = List.copyOf(words);
    }

    /// What a shell would end in without having run it.
    public Optional<Integer> obstacle() {
        return obstacle(Optional.ofNullable(System.getenv("PATH")).orElse(""));
    }

    /// The same.
    ///
    /// @param path the folders to look in, as PATH has them
    Optional<Integer> obstacle(String path) {
        var places = places(path).filter(Files::exists).toList();
        if (places.isEmpty()) {
            return Optional.of(NOT_FOUND);
        }
        return places.stream().anyMatch(file -> Files.isExecutable(file) && !Files.isDirectory(file))
                ? Optional.empty()
                : Optional.of(NOT_EXECUTABLE);
    }

    private Stream<Path> places(String path) {
        var name = words.getFirst();
        if (name.isEmpty()) {
            return Stream.empty();
        }
        return name.contains("/")
                ? Stream.of(Path.of(name))
                : Stream.of(path.split(":", -1)).map(folder -> Path.of(folder.isEmpty() ? "." : folder, name));
    }
}
