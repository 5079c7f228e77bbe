package io.squall.server.sweep;

import io.squall.errors.DocumentedError.Retry;
import io.squall.server.interception.Tally.Left;
import java.util.List;

/// What a client could do better.
record Advice(Case met, Tries tries) {

    /// Nothing, if there is nothing.
    String about(Reaction reaction, List<Left> leaked) {
        return leaked.isEmpty()
                ? about(reaction)
                : "%s %s".formatted(about(reaction), afterLeak(leaked)).strip();
    }

    private String about(Reaction reaction) {
        return switch (reaction) {
            case RECOVERED -> tries.isHasty() ? "Let a pause go by before asking again, and let it grow." : "";
            case UNAFFECTED, NOT_MET, LEAKED -> "";
            case GAVE_UP -> whenGivenUp();
            case GAVE_UP_MUTELY -> "Print what the answer says: its code tells what can be done.";
            case SWALLOWED -> "Look at the code of every answer, and end with an error when something was not done.";
            case ENDLESS -> "Ask a limited number of times, or for a limited time, and then end with an error.";
            case HUNG -> "Give each request and each wait a time limit, and then end with an error.";
            case CRASHED ->
                met.variant() == Variant.LOST
                        ? "Treat a connection that ends without an answer as an error, and tell of it."
                        : "Treat codes that the program does not know like other errors, and tell of them.";
        };
    }

    private String whenGivenUp() {
        var retry = met.code().map(Code::retry).orElse(Retry.AFTER_FIXING);
        if (retry == Retry.YES && tries.count() == 0) {
            return "The same request may succeed later: ask again a few times, with pauses that grow.";
        }
        return retry == Retry.NO && tries.count() > 0 ? "Asking again does not help with this code." : "";
    }

    private static String afterLeak(List<Left> leaked) {
        return leaked.stream().anyMatch(Left::isUntold)
                ? "A call whose answer is lost may have been carried out: look for what it made before asking again or giving up."
                : "Remove what was made before the failure, also on the way out.";
    }
}
