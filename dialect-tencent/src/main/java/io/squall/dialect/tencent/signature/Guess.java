package io.squall.dialect.tencent.signature;

import java.util.List;
import java.util.stream.Stream;

/// A way in which the client may have signed, and what is wrong with it.
record Guess(List<Mistake> mistakes, Signing signing) {

    Guess {
        mistakes = List.copyOf(mistakes);
    }

    /// This guess with one mistake more.
    Guess and(String id, String sentence, Signing changed) {
        return and(List.of(new Mistake(id, sentence)), changed);
    }

    Guess and(List<Mistake> others, Signing changed) {
        return new Guess(
                Stream.concat(mistakes.stream(), others.stream()).distinct().toList(), changed);
    }
}
