package io.squall.server.interception;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The variables as whoever called `squall` has them. The launch script changes some for Squall's own JVM, and keeps
/// what they were.
public final class CallerEnvironment {

    private static final String KEPT = "SQUALL_CALLER_";
    private static final List<String> CHANGED = List.of(JavaOptions.VARIABLE, "LC_ALL");

    private CallerEnvironment() {}

    public static Map<String, String> read() {
        return of(System.getenv());
    }

    /// The caller's variables, of those that the script left.
    static Map<String, String> of(Map<String, String> present) {
        var variables = new HashMap<>(present);
        restore(variables);
        return variables;
    }

    /// Gives variables the values that they had before the script.
    static void restore(Map<String, String> variables) {
        for (var name : CHANGED) {
            var kept = variables.remove(KEPT + name);
            if (kept == null) {
                continue;
            }
            if (kept.isEmpty()) {
                variables.remove(name);
            } else {
                variables.put(name, kept);
            }
        }
    }
}
