package io.squall.engine.keypair;

import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.model.KeyPair;

/// One key pair of the account.
public record FindAccountKeyPair(KeyPair.Key id) implements Query<KeyPair> {

    @Override
    public KeyPair run(Transaction tx) {
        return AccountKeyPairs.get(tx, id);
    }
}
