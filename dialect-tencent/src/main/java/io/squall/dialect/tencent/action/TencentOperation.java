package io.squall.dialect.tencent.action;

import io.squall.dialect.Fault;
import io.squall.dialect.Operation;
import io.squall.errors.TencentError;
import java.util.Set;

/// An action of the API v2.
public interface TencentOperation<R> extends Operation<TencentError, TencentRequest, R> {

    /// The module at whose domain it is found.
    Module module();

    /// Other modules at whose domains it is tolerated.
    default Set<Module> alsoAt() {
        return Set.of();
    }

    /// Other names under which it is known.
    default Set<String> aliases() {
        return Set.of();
    }

    /// Whether a request must name a region.
    default boolean needsRegion() {
        return module().isRegional();
    }

    /// Whether only a key of the account's owner may call it.
    default boolean ownerOnly() {
        return false;
    }

    /// What the module calls its errors.
    default ModuleErrors moduleErrors() {
        return ModuleErrors.NONE;
    }

    /// What the module says of parameters that are not as they should be.
    default Fault<TencentError> invalid(String problem) {
        return new Fault<>(TencentError.INVALID_PARAMETER, problem);
    }

    @Override
    default String name() {
        return getClass().getSimpleName().replaceFirst("Operation$", "");
    }

    /// As policies name it: "cvm:StartInstances".
    default String policyName() {
        return module().word() + ":" + name();
    }
}
