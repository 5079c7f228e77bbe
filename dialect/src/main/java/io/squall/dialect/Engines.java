package io.squall.dialect;

import io.squall.engine.Engine;
import io.squall.model.Id;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// The worlds that requests may be for, each with its engine.
public interface Engines {

    /// Does `work` in the world that the credential belongs to; where none has it, in the one that is there for
    /// strangers.
    ///
    /// @param credential is asked only if there is a choice
    /// @throws io.squall.model.Rejected if the world cannot be opened
    <R> R with(Supplier<Optional<Id>> credential, Function<Engine, R> work);

    /// One world for all.
    static Engines only(Engine engine) {
        return new Engines() {
            @Override
            public <R> R with(Supplier<Optional<Id>> credential, Function<Engine, R> work) {
                return work.apply(engine);
            }
        };
    }
}
