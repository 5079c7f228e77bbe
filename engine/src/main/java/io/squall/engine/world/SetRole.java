package io.squall.engine.world;

import io.squall.engine.Command;
import io.squall.engine.Done;
import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.model.AccountId;
import io.squall.model.Membership;
import io.squall.model.Rejection.NoSuch;
import io.squall.model.ResourceType;
import io.squall.model.Role;
import java.util.Optional;

/// Gives a user another role in an account.
///
/// @param role none, when absent: the user is no member any more
public record SetRole(AccountId account, String user, Optional<Role> role) implements Command<Done> {

    @Override
    public Done run(Transaction tx) {
        if (tx.all(Kinds.ACCOUNTS).find(account).isEmpty()) {
            throw new NoSuch(ResourceType.ACCOUNT, account.value()).raise();
        }
        var id = Users.get(tx, user).id();
        role.ifPresentOrElse(
                given -> tx.all(Kinds.MEMBERSHIPS).put(new Membership(account, id, given)),
                () -> tx.all(Kinds.MEMBERSHIPS).remove(Membership.Key.of(account, id)));
        return Done.DONE;
    }
}
