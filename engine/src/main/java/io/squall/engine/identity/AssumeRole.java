package io.squall.engine.identity;

import io.squall.engine.Command;
import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.model.AccessKey;
import io.squall.model.AccessKey.Session;
import io.squall.model.AccessKeyId;
import io.squall.model.AccountRole;
import io.squall.model.Rejection.NoSuch;
import io.squall.model.ResourceType;
import io.squall.model.Service;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// Makes a temporary key that may do what a role of the caller's account may.
public record AssumeRole(AccountRole.Key role, Duration lifetime) implements Command<AccessKey> {

    /// How long a key is remembered after its end, so that those who go on using it are told that it ended.
    private static final Duration REMEMBERED = Duration.ofDays(1);

    @Override
    public Set<Service> needs() {
        return Set.of(Service.IDENTITY);
    }

    @Override
    public AccessKey run(Transaction tx) {
        if (tx.own(Kinds.ACCOUNT_ROLES).find(role).isEmpty()) {
            throw new NoSuch(ResourceType.ROLE, role.value()).raise();
        }
        forgetOld(tx);
        return tx.own(Kinds.ACCESS_KEYS)
                .put(new AccessKey(
                        new AccessKeyId(tx.newId(ResourceType.ACCESS_KEY)),
                        tx.caller().account(),
                        Optional.empty(),
                        tx.identifiers().hex(),
                        true,
                        Optional.of(new Session(tx.identifiers().hex(), tx.in(lifetime), role)),
                        Optional.empty()));
    }

    private static void forgetOld(Transaction tx) {
        tx.all(Kinds.ACCESS_KEYS)
                .due(tx.now().minus(REMEMBERED))
                .forEach(old -> tx.all(Kinds.ACCESS_KEYS).remove(old.id()));
    }
}
