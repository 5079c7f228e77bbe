package io.squall.server.sweep;

import io.squall.errors.DocumentedError;
import io.squall.errors.DocumentedError.Retry;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A documented code that an operation may end in.
///
/// @param number as the provider writes it
/// @param name what Squall calls it
/// @param names what the provider calls it in answers
/// @param common whether any operation may end in it
public record Code(String number, String name, Set<String> names, Retry retry, boolean common) {

    public Code {
        names = Set.copyOf(names);
    }

    static Code of(DocumentedError error, boolean common) {
        var names = Stream.of(error.wireName(), error.laterName())
                .flatMap(Optional::stream)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        return new Code(error.code(), error.name(), names, error.retry(), common);
    }

    /// Whether it is what a user calls so: by its number, or by any of its names.
    boolean isCalled(String word) {
        return number.equals(word)
                || name.equalsIgnoreCase(word)
                || names.stream().anyMatch(word::equalsIgnoreCase);
    }

    /// Whether it says that something does not exist.
    boolean saysAbsent() {
        return name.equals("NONEXISTENT") || (!common && name.endsWith("NOT_FOUND"));
    }
}
