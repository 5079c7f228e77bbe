package io.squall.engine.identity;

import io.squall.engine.Kinds;
import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.model.AccessKey;
import io.squall.model.TokenId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What must not be shown: the secrets of all access keys, and those of some words that are tokens.
public record FindSecrets(Set<String> words) implements Query<List<String>> {

    public FindSecrets {
        words = Set.copyOf(words);
    }

    @Override
    public List<String> run(Transaction tx) {
        var keys = tx.all(Kinds.ACCESS_KEYS).list().stream();
        var tokens = tx.all(Kinds.TOKENS);
        return Stream.concat(
                        keys.flatMap(FindSecrets::secrets),
                        words.stream()
                                .filter(word -> tokens.find(new TokenId(word)).isPresent()))
                .toList();
    }

    private static Stream<String> secrets(AccessKey key) {
        return Stream.concat(Stream.of(key.secret()), key.session().map(AccessKey.Session::token).stream());
    }
}
