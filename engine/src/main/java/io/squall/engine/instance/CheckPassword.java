package io.squall.engine.instance;

import io.squall.engine.Done;
import io.squall.engine.Query;
import io.squall.engine.Transaction;

/// Refuses a password that no operating system takes.
public record CheckPassword(String password) implements Query<Done> {

    @Override
    public Done run(Transaction tx) {
        PasswordRule.check(false, password);
        return Done.DONE;
    }
}
