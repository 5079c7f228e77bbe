package io.squall.dialect.nhn;

import io.squall.errors.DocumentedError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// For each code a minimal request that shows it, taken from the recorded exchanges.
public final class Examples {

    private Examples() {}

    /// The last request of the shortest exchange that ends in `error`, as it goes over the wire.
    public static Optional<String> of(DocumentedError error) {
        try (var in = Examples.class.getResourceAsStream("examples/%s.http".formatted(error.name()))) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
