package io.squall.dialect;

import io.squall.dialect.Part.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is noted about a request on its way: what it is for, whose it is, and which of its parts something looked at.
public final class Trace {

    private final Map<Part, Boolean> parts = new LinkedHashMap<>();
    private @Nullable String edition;
    private @Nullable String operation;
    private @Nullable String account;

    /// Notes in which edition of the API it is to be answered.
    public void edition(String version) {
        edition = version;
    }

    /// Notes what it asks for, whether it will be let in or not.
    public void operation(String name) {
        operation = name;
    }

    /// Notes whose it is.
    public void account(String id) {
        account = id;
    }

    public void came(Place place, String name) {
        parts.putIfAbsent(new Part(place, name), false);
    }

    public void read(Place place, String name) {
        parts.replace(new Part(place, name), true);
    }

    public Optional<String> edition() {
        return Optional.ofNullable(edition);
    }

    public Optional<String> operation() {
        return Optional.ofNullable(operation);
    }

    public Optional<String> account() {
        return Optional.ofNullable(account);
    }

    /// What nothing looked at, in the order in which it came.
    List<Part> unread() {
        return parts.entrySet().stream()
                .filter(part -> !part.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }
}
