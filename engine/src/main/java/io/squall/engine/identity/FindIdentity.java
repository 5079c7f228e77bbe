package io.squall.engine.identity;

import io.squall.engine.Kinds;
import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.model.Account;
import io.squall.model.User;
import java.util.Optional;

/// Who the caller is: an account's owner, or one of its users.
public record FindIdentity() implements Query<FindIdentity.Identity> {

    /// Whose request it is.
    ///
    /// @param user absent if it is the account's owner
    public record Identity(Account account, Optional<User> user) {}

    @Override
    public Identity run(Transaction tx) {
        return new Identity(tx.account(), tx.all(Kinds.USERS).find(tx.caller().user()));
    }
}
