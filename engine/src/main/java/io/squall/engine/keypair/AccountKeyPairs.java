package io.squall.engine.keypair;

import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.engine.project.Projects;
import io.squall.model.KeyPair;
import io.squall.model.ProjectId;
import io.squall.model.Quota;
import io.squall.model.Rejection.AlreadyExists;
import io.squall.model.Rejection.NoSuch;
import io.squall.model.ResourceType;
import io.squall.model.UserId;
import java.util.List;
import java.util.Optional;

/// Key pairs that belong to an account as a whole, in all regions, and whose names may change.
public final class AccountKeyPairs {

    private AccountKeyPairs() {}

    /// Whose they are: that of the account itself.
    private static UserId owner(Transaction tx) {
        return new UserId(tx.caller().account().value());
    }

    static List<KeyPair> own(Transaction tx) {
        return tx.all(Kinds.KEY_PAIRS)
                .list(Kinds.KEY_PAIRS.column(Kinds.USER), owner(tx).value());
    }

    /// The account's key pair.
    public static KeyPair get(Transaction tx, KeyPair.Key id) {
        return tx.all(Kinds.KEY_PAIRS)
                .find(id)
                .filter(pair -> pair.user().equals(owner(tx)))
                .orElseThrow(() -> new NoSuch(ResourceType.KEY_PAIR, id.value()).raise());
    }

    /// Refuses a name that another key pair of the account has.
    static void requireUnused(Transaction tx, String name, Optional<KeyPair.Key> by) {
        own(tx).stream()
                .filter(pair -> pair.name().equals(name) && !by.equals(Optional.of(pair.id())))
                .findFirst()
                .ifPresent(twin -> {
                    throw new AlreadyExists(ResourceType.KEY_PAIR, name).raise();
                });
    }

    /// Keeps one more.
    static KeyPair keep(Transaction tx, ProjectId project, String name, SshPublicKey key) {
        Projects.requireKnown(tx, project);
        requireUnused(tx, name, Optional.empty());
        tx.checkQuota(Quota.KEY_PAIRS, own(tx).size(), 1);
        return tx.all(Kinds.KEY_PAIRS)
                .put(new KeyPair(
                        new KeyPair.Key(tx.newId(ResourceType.KEY_PAIR)),
                        owner(tx),
                        project,
                        name,
                        "",
                        key.text(),
                        key.fingerprint(),
                        tx.now()));
    }
}
