package io.squall.engine.world;

import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.model.Rejection.NoSuch;
import io.squall.model.ResourceType;
import io.squall.model.User;
import java.util.Optional;

/// Finds users by name.
final class Users {

    private Users() {}

    static Optional<User> named(Transaction tx, String name) {
        return tx.all(Kinds.USERS).list(Kinds.USERS.column(Kinds.NAME), name).stream()
                .findFirst();
    }

    static User get(Transaction tx, String name) {
        return named(tx, name).orElseThrow(() -> new NoSuch(ResourceType.USER, name).raise());
    }
}
