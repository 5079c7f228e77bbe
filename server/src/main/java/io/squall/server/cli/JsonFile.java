package io.squall.server.cli;

import io.squall.dialect.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;

/// Files that the user named.
final class JsonFile {

    private JsonFile() {}

    static JsonNode read(Path file) {
        try {
            return Json.read(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new Failure(Failure.NOT_FOUND, "cannot read %s: %s".formatted(file, unreadable));
        } catch (Json.NotJson malformed) {
            throw new Failure(Failure.NOT_FOUND, "%s is no JSON: %s".formatted(file, malformed.getMessage()));
        }
    }

    static void write(Path file, String text) {
        try {
            Files.writeString(file, text + System.lineSeparator());
        } catch (IOException failure) {
            throw new Failure(Failure.NOT_FOUND, "cannot write %s: %s".formatted(file, failure));
        }
    }
}
