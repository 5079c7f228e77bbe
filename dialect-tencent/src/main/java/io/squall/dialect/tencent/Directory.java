package io.squall.dialect.tencent;

import io.squall.dialect.tencent.action.Edition;
import io.squall.dialect.tencent.action.Module;
import io.squall.dialect.tencent.action.TencentOperation;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Finds actions by their names.
final class Directory {

    private final List<TencentOperation<?>> operations;

    Directory(List<TencentOperation<?>> operations) {
        this.operations = operations.stream()
                .sorted(Comparator.comparing(TencentOperation::module))
                .toList();
    }

    /// The action of that name at a domain, in an edition. Only the first letter may be of either case.
    ///
    /// @param module whose domain it is; every module is asked, when absent
    Optional<TencentOperation<?>> find(Optional<Module> module, Edition edition, String action) {
        var name = action.substring(0, 1).toUpperCase(Locale.ROOT) + action.substring(1);
        return operations.stream()
                .filter(operation -> operation.edition() == edition)
                .filter(operation ->
                        operation.action().equals(name) || operation.aliases().contains(name))
                .filter(operation -> module.isEmpty()
                        || operation.module() == module.get()
                        || operation.alsoAt().contains(module.get()))
                .findFirst()
                .map(found -> (TencentOperation<?>) found);
    }
}
