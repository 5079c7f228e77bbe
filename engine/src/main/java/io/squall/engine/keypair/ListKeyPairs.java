package io.squall.engine.keypair;

import io.squall.engine.Kinds;
import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.model.KeyPair;
import io.squall.model.Service;
import java.util.List;
import java.util.Set;

/// The caller's key pairs. They belong to the user, not to the account.
public record ListKeyPairs() implements Query<List<KeyPair>> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.COMPUTE);
    }

    @Override
    public List<KeyPair> run(Transaction tx) {
        return tx.all(Kinds.KEY_PAIRS)
                .list(Kinds.KEY_PAIRS.column(Kinds.USER), tx.caller().user().value());
    }
}
