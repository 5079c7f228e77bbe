package io.squall.dialect.tencent.action;

import io.squall.dialect.Fault.Specific;
import io.squall.model.Rejection;
import java.util.Optional;

/// The errors of one module, which stand beside the common ones.
@FunctionalInterface
public interface ModuleErrors {

    /// A module that has none.
    ModuleErrors NONE = rejection -> Optional.empty();

    /// What the module calls this; empty, if it has no name of its own for it.
    Optional<Specific> of(Rejection rejection);
}
