package io.squall.dialect.tencent.action;

import io.squall.dialect.tencent.parameter.Parameters;
import java.util.List;

/// A part of a list.
///
/// @param total how many there are in all
public record Page<T>(List<T> items, int total) {

    private static final int USUAL = 20;
    private static final int MOST = 100;

    public Page {
        items = List.copyOf(items);
    }

    /// Which part is wanted: `offset` and `limit`.
    public record Wanted(int offset, int limit) {

        public <T> Page<T> of(List<T> all) {
            return new Page<>(all.stream().skip(offset).limit(limit).toList(), all.size());
        }
    }

    /// What the parameters ask for: 20, and no more than 100.
    public static Wanted wanted(Parameters parameters) {
        return wanted(parameters, MOST);
    }

    public static Wanted wanted(Parameters parameters, int most) {
        return wanted(parameters, "offset", "limit", most);
    }

    /// What the parameters of those names ask for.
    public static Wanted wanted(Parameters parameters, String offset, String limit, int most) {
        return new Wanted(
                parameters.optionalInteger(offset, 0, Integer.MAX_VALUE).orElse(0),
                parameters.optionalInteger(limit, 1, most).orElse(USUAL));
    }
}
