package io.squall.server.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The file in a data folder that says where its cloud is reached while it runs. A killed cloud leaves it there.
record RunningFile(Path file) {

    static RunningFile in(Path folder) {
        return new RunningFile(folder.resolve("url"));
    }

    void write(String url) {
        try {
            Files.writeString(file, url + System.lineSeparator());
        } catch (IOException failure) {
            throw new Failure(Failure.WORLD_UNUSABLE, "cannot write %s: %s".formatted(file, failure));
        }
    }

    Optional<String> read() {
        try {
            return Optional.of(Files.readString(file).strip());
        } catch (IOException absent) {
            return Optional.empty();
        }
    }

    void remove() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            // whoever follows it finds that nobody answers there
        }
    }
}
