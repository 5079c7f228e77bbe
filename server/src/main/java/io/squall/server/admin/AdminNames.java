package io.squall.server.admin;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How constants are called on the wire: `VOLUME_GB` is `volume-gb` there.
final class AdminNames {

    private AdminNames() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The constants by their names, in their order.
    static <T extends Enum<T>> Map<String, T> of(T[] constants) {
        return Stream.of(constants)
                .collect(
                        Collectors.toMap(AdminNames::of, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    /// The constant that a path names.
    ///
    /// @param kind what the constants are called: "service"
    static <T> T find(String kind, Map<String, T> constants, String name) {
        var found = constants.get(name);
        if (found == null) {
            throw new AdminProblem(
                    404, "there is no %s %s, only %s".formatted(kind, name, String.join(", ", constants.keySet())));
        }
        return found;
    }
}
