package io.squall.dialect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// What an operation said of an error when a real cause raised it, as it was recorded.
///
/// @param operation its title
/// @param error the constant's name
/// @param code as it stands in the answer; a name, where errors have names
/// @param number the module's own, where there is one
/// @param name beside the code, where there is one
/// @param words the rest of the message
public record Saying(String operation, String error, String code, String number, String name, String words) {

    private static final String TAB = "\t";

    /// Reads the sayings of a dialect, one a line.
    ///
    /// @param file next to `dialect` on the class path
    public static List<Saying> read(Class<?> dialect, String file) {
        try (var in = dialect.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(Saying::parse)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Saying parse(String line) {
        var cells = line.split(TAB, -1);
        return new Saying(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]);
    }

    /// As a line of that file.
    public String line() {
        return String.join(TAB, operation, error, code, number, name, words);
    }
}
