package io.squall.engine.world;

import io.squall.engine.Query;
import io.squall.engine.Transaction;

/// Whether there is a user of this name.
public record UserExists(String name) implements Query<Boolean> {

    @Override
    public Boolean run(Transaction tx) {
        return Users.named(tx, name).isPresent();
    }
}
