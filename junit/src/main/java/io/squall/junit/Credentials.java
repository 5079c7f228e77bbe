package io.squall.junit;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// What the credentials of a world's description are called in a test's copy of it.
record Credentials(Map<String, Renewed> renewed) {

    static final Credentials NONE = new Credentials(Map.of());

    /// A credential of the copy.
    ///
    /// @param secret empty for an appkey
    record Renewed(String name, String secret) {}

    Credentials {
        renewed = Map.copyOf(renewed);
    }

    static Credentials of(JsonNode made) {
        var renewed = new HashMap<String, Renewed>();
        for (var credential : made.path("credentials")) {
            renewed.put(
                    credential.path("was").asString(),
                    new Renewed(
                            credential.path("now").asString(),
                            credential.path("secret").asString("")));
        }
        return new Credentials(renewed);
    }

    /// These, renewed once more.
    Credentials then(Credentials next) {
        var both = new HashMap<>(next.renewed);
        renewed.forEach((was, now) -> {
            both.remove(now.name());
            both.put(was, next.find(now.name()));
        });
        return new Credentials(both);
    }

    Renewed find(String was) {
        var found = renewed.get(was);
        if (found == null) {
            throw new IllegalArgumentException("the world has no appkey or access key %s, only %s"
                    .formatted(was, renewed.keySet().stream().sorted().toList()));
        }
        return found;
    }
}
