package io.squall.engine.world;

import io.squall.engine.Command;
import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.model.AccessPolicy;
import io.squall.model.AccessPolicy.Grant;
import io.squall.model.AccountId;
import io.squall.model.Membership;
import io.squall.model.Role;
import io.squall.model.User;
import io.squall.model.UserId;
import java.util.List;
import java.util.Optional;

/// Says anew what a user may do in an account with a key of its own. A user whom nobody knows yet is made, without a
/// password.
public record GrantActions(AccountId account, String user, List<Grant> grants) implements Command<AccessPolicy> {

    public GrantActions {
        grants = List.copyOf(grants);
    }

    @Override
    public AccessPolicy run(Transaction tx) {
        var own = Accounts.as(tx, account);
        var id = Users.named(tx, user).orElseGet(() -> made(own)).id();
        if (own.own(Kinds.MEMBERSHIPS).find(Membership.Key.of(account, id)).isEmpty()) {
            own.own(Kinds.MEMBERSHIPS).put(new Membership(account, id, Role.ADMINISTRATOR));
        }
        return own.own(Kinds.ACCESS_POLICIES).put(new AccessPolicy(account, id, grants));
    }

    private User made(Transaction tx) {
        return tx.all(Kinds.USERS).put(new User(new UserId(tx.identifiers().hex()), user, Optional.empty(), true));
    }
}
