package io.squall.server.admin;

import io.squall.dialect.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Where a running Squall is reached.
///
/// @param authority the file with the certificate that clients are told to trust
public record Endpoints(String http, Optional<String> https, Optional<String> proxy, Optional<Path> authority) {

    /// With the certificate itself, as the file may be another machine's.
    JsonNode json() {
        var node = Json.object().put("http", http);
        https.ifPresent(url -> node.put("https", url));
        proxy.ifPresent(url -> node.put("proxy", url));
        authority.ifPresent(file -> node.put("ca", file.toString()).put("certificate", text(file)));
        return node;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
