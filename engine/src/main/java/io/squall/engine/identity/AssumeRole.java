package io.squall.engine.identity;

import io.squall.engine.Command;
import io.squall.engine.Forgetting;
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

    @Override
    public Set<Service> needs() {
        return Set.of(Service.IDENTITY);
    }

    @Override
    public AccessKey run(Transaction tx) {
        if (tx.own(Kinds.ACCOUNT_ROLES).find(role).isEmpty()) {
            throw new NoSuch(ResourceType.ROLE, role.value()).raise();
        }
        Forgetting.ended(tx, Kinds.ACCESS_KEYS);
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
}
