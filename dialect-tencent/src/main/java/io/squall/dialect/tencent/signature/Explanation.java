package io.squall.dialect.tencent.signature;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Why a signature is wrong. No secret key appears in it, whatever the request holds.
public sealed interface Explanation {

    /// One sentence or more for people.
    String sentence();

    /// The text that the server signed.
    String serverText();

    /// Some mistakes lead to just this signature.
    ///
    /// @param mistakes at least one
    /// @param clientText what the client signed
    record Recognised(List<Mistake> mistakes, String serverText, String clientText) implements Explanation {

        public Recognised {
            mistakes = List.copyOf(mistakes);
        }

        /// The mistakes' ids, joined by `+`.
        public String id() {
            return mistakes.stream().map(Mistake::id).collect(Collectors.joining("+"));
        }

        @Override
        public String sentence() {
            return mistakes.stream().map(Mistake::sentence).collect(Collectors.joining(" "));
        }

        /// Empty if the right text was signed, but with a wrong key or method.
        public Optional<Difference> difference() {
            return Difference.between(serverText, clientText);
        }
    }

    /// No mistake that was tried leads to this signature.
    record Unrecognised(String sentence, String serverText) implements Explanation {}
}
