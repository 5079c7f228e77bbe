package io.squall.dialect.tencent.signature;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Looks for the guess that leads to the signature that arrived.
final class Search {

    private final List<Reading> readings;
    private final Budget budget;

    Search(List<Reading> readings, Budget budget) {
        this.readings = readings;
        this.budget = budget;
    }

    /// The first guess that comes true, with what is wrong with the signature's form.
    Optional<Guess> first(Stream<Guess> guesses) {
        if (!budget.lasts()) {
            return Optional.empty();
        }
        return guesses.takeWhile(_ -> budget.lasts())
                .flatMap(guess -> confirmed(guess).stream())
                .findFirst();
    }

    /// The first pair of mistakes that comes true.
    Optional<Guess> firstPair(Guess base, List<Hypothesis> hypotheses) {
        var effective = new ArrayList<Effect>();
        for (var hypothesis : hypotheses) {
            var guesses = effects(base, hypothesis);
            if (!guesses.isEmpty()) {
                effective.add(new Effect(hypothesis, guesses));
            }
        }
        for (var i = 0; i < effective.size(); i++) {
            for (var other : effective.subList(i + 1, effective.size())) {
                var found = first(effective.get(i).guesses().stream().flatMap(other.hypothesis()::on));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /// What a hypothesis makes of the guess, without what it leaves as it is.
    private List<Guess> effects(Guess base, Hypothesis hypothesis) {
        if (!budget.lasts()) {
            return List.of();
        }
        var text = text(base);
        return hypothesis
                .on(base)
                .takeWhile(_ -> budget.lasts())
                .filter(guess -> !guess.signing().seal().equals(base.signing().seal())
                        || !text(guess).equals(text))
                .toList();
    }

    private Optional<Guess> confirmed(Guess guess) {
        var signing = guess.signing();
        var signature = signing.seal().sign(text(guess));
        budget.spendSignature();
        return readings.stream()
                .filter(reading -> reading.signature().equals(signature))
                .findFirst()
                .map(reading -> guess.and(reading.mistakes(), signing));
    }

    private String text(Guess guess) {
        var text = guess.signing().text();
        budget.spendCharacters(text.length());
        return text;
    }

    private record Effect(Hypothesis hypothesis, List<Guess> guesses) {}
}
