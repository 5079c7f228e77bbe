package io.squall.engine;

import io.squall.model.Service;
import java.util.Set;

/// Something the cloud can be asked to do. It runs in one transaction on one world, and either all of it happens or
/// none.
public interface Command<R> {

    R run(Transaction tx);

    /// The services that it takes part in; if one of them is down, it cannot be done.
    default Set<Service> needs() {
        return Set.of();
    }

    /// This command with the work done that needs no world, such as drawing a key, so that nobody waits for it.
    default Command<R> prepared() {
        return this;
    }
}
