package io.squall.engine.world;

import io.squall.engine.Command;
import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.model.AccessKey;
import io.squall.model.AccountId;
import io.squall.model.AccountPlan.AccessKeyPlan;
import io.squall.model.Membership;
import io.squall.model.Rejection.AlreadyExists;
import io.squall.model.Rejection.NoSuch;
import io.squall.model.ResourceType;
import io.squall.model.UserId;
import java.util.Optional;

/// Gives an account, or one of its users, another key to sign requests with.
public record CreateAccessKey(AccountId account, AccessKeyPlan plan) implements Command<AccessKey> {

    @Override
    public AccessKey run(Transaction tx) {
        return add(Accounts.as(tx, account), plan);
    }

    /// Adds a key to the caller's account.
    static AccessKey add(Transaction tx, AccessKeyPlan plan) {
        var user = plan.user().map(name -> member(tx, name));
        if (tx.all(Kinds.ACCESS_KEYS).find(plan.id()).isPresent()) {
            throw new AlreadyExists(ResourceType.ACCESS_KEY, plan.id().value()).raise();
        }
        return tx.all(Kinds.ACCESS_KEYS)
                .put(new AccessKey(
                        plan.id(),
                        tx.caller().account(),
                        user,
                        plan.secret(),
                        plan.enabled(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private static UserId member(Transaction tx, String name) {
        var user = Users.get(tx, name).id();
        if (tx.own(Kinds.MEMBERSHIPS)
                .find(Membership.Key.of(tx.caller().account(), user))
                .isEmpty()) {
            throw new NoSuch(ResourceType.USER, name).raise();
        }
        return user;
    }
}
