package io.squall.engine.world;

import io.squall.engine.Kinds;
import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.model.AccessKey;
import io.squall.model.Appkey;
import io.squall.model.Id;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The names of all appkeys and access keys of the world: what requests pick it by.
public record ListCredentials() implements Query<Set<Id>> {

    @Override
    public Set<Id> run(Transaction tx) {
        return Stream.concat(
                        tx.all(Kinds.APPKEYS).list().stream().map(Appkey::id),
                        tx.all(Kinds.ACCESS_KEYS).list().stream().map(AccessKey::id))
                .collect(Collectors.<Id>toSet());
    }
}
