package io.squall.server.sweep;

import java.util.Arrays;
import java.util.Optional;

/// How a client takes a failure. The best first.
public enum Reaction {
    /// It went on, and did all its work.
    RECOVERED("recovered", "went on and did all its work"),
    /// The failure did not matter to its work.
    UNAFFECTED("unaffected", "did all its work without it"),
    /// It never made the call.
    NOT_MET("not met", "did not call the operation this time"),
    /// It ended with an error that names the failure.
    GAVE_UP("gave up", "ended with an error that tells what failed"),
    /// It ended with an error that does not name the failure.
    GAVE_UP_MUTELY("gave up mutely", "ended with an error that does not tell what failed"),
    /// It ended well, and left everything as it should, but more than that.
    LEAKED("leaked", "did its work, and left resources behind"),
    /// It ended as if all were done, which it is not.
    SWALLOWED("swallowed", "ended as if all were done, which it is not"),
    /// It went on calling until its time was over.
    ENDLESS("endless", "went on calling until its time was over"),
    /// It did nothing more until its time was over.
    HUNG("hung", "did nothing more until its time was over"),
    /// It ended by a signal, or by an exception that it did not expect.
    CRASHED("crashed", "ended by a signal or an error that it did not expect");

    private final String word;
    private final String words;

    Reaction(String word, String words) {
        this.word = word;
        this.words = words;
    }

    public String word() {
        return word;
    }

    /// What the client did.
    public String words() {
        return words;
    }

    /// As users write it.
    public String option() {
        return word.replace(' ', '-');
    }

    public static Optional<Reaction> called(String word) {
        return Arrays.stream(values())
                .filter(one -> one.option().equalsIgnoreCase(word.replace(' ', '-')))
                .findFirst();
    }
}
