package io.squall.engine.keypair;

import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.model.KeyPair;
import io.squall.model.Service;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The caller's key pairs, or one of them. They belong to the user, not to the account.
public record ListKeyPairs(Optional<String> name) implements Query<List<KeyPair>> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.COMPUTE);
    }

    @Override
    public List<KeyPair> run(Transaction tx) {
        return name.map(one -> List.of(KeyPairs.get(tx, one))).orElseGet(() -> KeyPairs.own(tx));
    }
}
