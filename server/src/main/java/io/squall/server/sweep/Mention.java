package io.squall.server.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Whether a client's output tells what failed.
///
/// @param undisturbed what it prints when nothing fails, in which short codes may stand by chance
record Mention(String undisturbed) {

    private static final Pattern OF_CONNECTION = Pattern.compile(
            "connect|reset|closed|\\bEOF\\b|end of (file|stream)|hang up|hung up|time[d]?[ -]?out|no (answer|response)|without (an? )?(answer|response)|incomplete|broken pipe|network|socket|empty reply|lost",
            Pattern.CASE_INSENSITIVE);
    private static final int SHORTEST_DETAIL = 8;

    /// The words of the output that tell it.
    ///
    /// @param failures of the calls that were struck
    Optional<String> of(Case met, List<Call.Failure> failures, String output) {
        return met.code().isEmpty() ? lost(output) : signs(met, failures).filter(output);
    }

    private Optional<String> lost(String output) {
        var matcher = OF_CONNECTION.matcher(output);
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }

    private Signs signs(Case met, List<Call.Failure> failures) {
        var words = new ArrayList<String>();
        met.code().ifPresent(code -> {
            words.add(code.number());
            words.addAll(code.names());
            words.add(code.name());
        });
        failures.forEach(failure -> {
            words.addAll(failure.names());
            if (failure.detail().length() >= SHORTEST_DETAIL) {
                words.add(failure.detail());
            }
        });
        return new Signs(words);
    }

    private final class Signs {

        private final List<String> words;

        Signs(List<String> words) {
            this.words =
                    words.stream().filter(word -> !word.isBlank()).distinct().toList();
        }

        Optional<String> filter(String output) {
            return words.stream()
                    .filter(word -> stands(word, output) && !stands(word, undisturbed))
                    .findFirst();
        }

        private static boolean stands(String word, String text) {
            return Pattern.compile("(?<![\\w.-])%s(?![\\w])".formatted(Pattern.quote(word)), Pattern.CASE_INSENSITIVE)
                    .matcher(text)
                    .find();
        }
    }
}
