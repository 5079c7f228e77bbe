package io.squall.engine.keypair;

import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.model.KeyPair;
import io.squall.model.Rejection.NoSuch;
import io.squall.model.ResourceType;
import java.util.List;

/// The rules about key pairs that many commands share.
public final class KeyPairs {

    private KeyPairs() {}

    static List<KeyPair> own(Transaction tx) {
        return tx.all(Kinds.KEY_PAIRS)
                .list(Kinds.KEY_PAIRS.column(Kinds.USER), tx.caller().user().value());
    }

    /// The caller's key pair of that name.
    public static KeyPair get(Transaction tx, String name) {
        return tx.all(Kinds.KEY_PAIRS)
                .find(KeyPair.Key.of(tx.caller().user(), name))
                .orElseThrow(() -> new NoSuch(ResourceType.KEY_PAIR, name).raise());
    }
}
