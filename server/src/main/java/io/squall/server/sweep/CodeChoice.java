package io.squall.server.sweep;

import io.squall.errors.DocumentedError.Retry;
import java.util.List;
import java.util.Locale;

/// Which codes of an operation are swept.
///
/// @param words of a list; empty, if it is one of the sets
public record CodeChoice(Set set, List<String> words) {

    public CodeChoice {
        words = List.copyOf(words);
    }

    /// Codes that are chosen together.
    public enum Set {
        /// The operation's own, and the common ones that may pass by themselves.
        USUAL,
        /// The operation's own.
        OWN,
        /// All that it may end in.
        ALL,
        /// Those that are named.
        NAMED
    }

    /// Reads `usual`, `own`, `all`, or codes by number or name.
    public static CodeChoice of(List<String> words) {
        if (words.size() == 1) {
            switch (words.getFirst().toLowerCase(Locale.ROOT)) {
                case "usual" -> {
                    return new CodeChoice(Set.USUAL, List.of());
                }
                case "own" -> {
                    return new CodeChoice(Set.OWN, List.of());
                }
                case "all" -> {
                    return new CodeChoice(Set.ALL, List.of());
                }
                default -> {}
            }
        }
        return new CodeChoice(Set.NAMED, words);
    }

    boolean has(Code code) {
        return switch (set) {
            case USUAL -> !code.common() || code.retry() == Retry.YES;
            case OWN -> !code.common();
            case ALL -> true;
            case NAMED -> words.stream().anyMatch(code::isCalled);
        };
    }

    /// The words that mean none of the codes of these operations.
    List<String> meaningless(List<Target> targets) {
        return words.stream()
                .filter(word -> targets.stream()
                        .flatMap(target -> target.codes().stream())
                        .noneMatch(code -> code.isCalled(word)))
                .toList();
    }
}
