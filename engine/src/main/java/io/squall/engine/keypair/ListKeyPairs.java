package io.squall.engine.keypair;

import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.model.KeyPair;
import io.squall.model.Service;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The caller's key pairs, or one of them. They belong to the user, not to the account.
public record ListKeyPairs(Optional<String> name) implements Query<ListKeyPairs.Found> {

    /// What was found.
    ///
    /// @param asked whether one was asked for by name
    public record Found(List<KeyPair> keyPairs, boolean asked) {
        public Found {
            keyPairs = List.copyOf(keyPairs);
        }
    }

    @Override
    public Set<Service> needs() {
        return Set.of(Service.COMPUTE);
    }

    @Override
    public Found run(Transaction tx) {
        return name.map(one -> new Found(List.of(KeyPairs.get(tx, one)), true))
                .orElseGet(() -> new Found(KeyPairs.own(tx), false));
    }
}
