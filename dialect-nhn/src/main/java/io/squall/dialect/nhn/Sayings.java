package io.squall.dialect.nhn;

import io.squall.dialect.Fault;
import io.squall.dialect.Saying;
import io.squall.errors.NhnError;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What operations say of codes, as it was recorded. `make docs` records it anew.
final class Sayings {

    private static final List<Saying> RECORDED = Saying.read(Sayings.class, "sayings.tsv");

    private Sayings() {}

    /// In the operation's own words, else in those of another, else in the documented ones.
    ///
    /// @param code as a number or as the constant's name
    static Optional<Fault<NhnError>> of(String code, String operation) {
        return Arrays.stream(NhnError.values())
                .filter(error -> error != NhnError.SUCCESS)
                .filter(error -> error.code().equals(code) || error.name().equals(code))
                .findFirst()
                .map(error -> new Fault<>(error, words(error, operation)));
    }

    private static String words(NhnError error, String operation) {
        return RECORDED.stream()
                .filter(saying -> saying.error().equals(error.name()))
                .min(Comparator.comparing(saying -> !saying.operation().equals(operation)))
                .map(Saying::words)
                .orElse("");
    }
}
