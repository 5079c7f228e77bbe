package io.squall.server.journal;

import io.squall.dialect.WireRequest;
import io.squall.engine.Engine;
import java.util.function.Function;

/// Finds the world that a request is for.
public interface Home {

    /// Does `work` in it.
    ///
    /// @throws io.squall.model.Rejected if it cannot be opened
    <R> R with(WireRequest request, Function<Engine, R> work);

    /// What that world is called.
    String name(WireRequest request);
}
