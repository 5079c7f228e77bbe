package io.squall.dialect.tencent.action;

import io.squall.dialect.Fault;
import io.squall.dialect.Operation;
import io.squall.dialect.tencent.parameter.Flaw;
import io.squall.errors.TencentError;
import java.util.Set;

/// An action of the API, in one of its editions.
public interface TencentOperation<R> extends Operation<TencentError, TencentRequest, R> {

    String SUFFIX = "Operation";

    /// The module at whose domain it is found.
    Module module();

    /// The edition in which it is found.
    default Edition edition() {
        return Edition.V2;
    }

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

    /// The same, where it depends on what is wrong with them.
    default Fault<TencentError> invalid(Flaw flaw, String problem) {
        return invalid(problem);
    }

    /// As requests name it: "StartInstances".
    default String action() {
        var name = getClass().getSimpleName();
        return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
    }

    /// As logs name it: "StartInstances", "2017-03-12.StartInstances".
    @Override
    default String name() {
        return edition().version().isEmpty() ? action() : edition().version() + "." + action();
    }

    /// As rehearsals name it: "cvm.StartInstances", "cvm.2017-03-12.StartInstances".
    default String title() {
        return module().word() + "." + name();
    }

    /// As policies name it, whatever the edition: "cvm:StartInstances".
    default String policyName() {
        return module().word() + ":" + action();
    }
}
