package io.squall.engine.world;

import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.model.Settings;
import java.time.Instant;

/// What holds for the world as a whole, and its time.
public record ReadSettings() implements Query<ReadSettings.Read> {

    /// The settings, and the moment at which they were read.
    public record Read(Settings settings, Instant now) {}

    @Override
    public Read run(Transaction tx) {
        return new Read(tx.settings(), tx.now());
    }
}
