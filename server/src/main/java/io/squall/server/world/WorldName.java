package io.squall.server.world;

import java.util.regex.Pattern;

/// What a world or a snapshot is called: small letters, digits and dashes, which every file system can bear.
public record WorldName(String value) {

    /// The world of whoever names no other.
    public static final WorldName DEFAULT = new WorldName("default");

    private static final Pattern FORM = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

    /// Checks a name that is given to something new.
    ///
    /// @throws WorldProblem if it cannot be one
    public static WorldName of(String text) {
        if (!FORM.matcher(text).matches()) {
            throw WorldProblem.faulty(
                    "a name has up to 63 small letters, digits and dashes, and neither begins nor ends with a dash: \"%s\" is none"
                            .formatted(text));
        }
        return new WorldName(text);
    }
}
