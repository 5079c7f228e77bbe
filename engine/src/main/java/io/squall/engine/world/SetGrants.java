package io.squall.engine.world;

import io.squall.engine.Command;
import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.model.AccessPolicy;
import io.squall.model.AccessPolicy.Grant;
import io.squall.model.AccountId;
import io.squall.model.Rejection.NoSuch;
import io.squall.model.ResourceType;
import java.util.List;

/// Says anew what a user may do in an account with keys of its own.
public record SetGrants(AccountId account, String user, List<Grant> grants) implements Command<AccessPolicy> {

    @Override
    public AccessPolicy run(Transaction tx) {
        if (tx.all(Kinds.ACCOUNTS).find(account).isEmpty()) {
            throw new NoSuch(ResourceType.ACCOUNT, account.value()).raise();
        }
        var id = Users.get(tx, user).id();
        return tx.all(Kinds.ACCESS_POLICIES).put(new AccessPolicy(account, id, grants));
    }
}
