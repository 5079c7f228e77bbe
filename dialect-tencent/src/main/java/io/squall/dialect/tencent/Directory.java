package io.squall.dialect.tencent;

import io.squall.dialect.tencent.action.Edition;
import io.squall.dialect.tencent.action.Module;
import io.squall.dialect.tencent.action.TencentOperation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds actions by their names.
final class Directory {

    private final Map<Name, List<TencentOperation<?>>> operations = new HashMap<>();

    private record Name(Edition edition, String action) {}

    Directory(List<TencentOperation<?>> all) {
        all.stream()
                .sorted(Comparator.comparing(TencentOperation::module))
                .forEach(operation -> Stream.concat(Stream.of(operation.action()), operation.aliases().stream())
                        .map(action -> new Name(operation.edition(), action))
                        .distinct()
                        .forEach(name -> operations
                                .computeIfAbsent(name, first -> new ArrayList<>())
                                .add(operation)));
    }

    /// The action of that name at a domain, in an edition. Only the first letter may be of either case.
    ///
    /// @param module whose domain it is; every module is asked, when absent
    Optional<TencentOperation<?>> find(Optional<Module> module, Edition edition, String action) {
        var name = action.substring(0, 1).toUpperCase(Locale.ROOT) + action.substring(1);
        return operations.getOrDefault(new Name(edition, name), List.of()).stream()
                .filter(operation -> module.isEmpty()
                        || operation.module() == module.get()
                        || operation.alsoAt().contains(module.get()))
                .findFirst()
                .map(found -> (TencentOperation<?>) found);
    }
}
