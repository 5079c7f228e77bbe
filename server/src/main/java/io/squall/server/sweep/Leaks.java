package io.squall.server.sweep;

import io.squall.server.interception.Tally.Left;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What a run left in the cloud beyond what the undisturbed one did: more of a kind, or more of which no client knows.
public record Leaks(List<Left> undisturbed) {

    public Leaks {
        undisturbed = List.copyOf(undisturbed);
    }

    List<Left> of(List<Left> left) {
        var leaked = new ArrayList<Left>();
        var kinds = left.stream().map(Left::kind).distinct().toList();
        kinds.forEach(kind -> {
            var own = ofKind(left, kind);
            var untold = count(own, Left::isUntold) - count(ofKind(undisturbed, kind), Left::isUntold);
            var more = own.size() - ofKind(undisturbed, kind).size();
            own.stream().limit(Math.max(0, Math.max(untold, more))).forEach(leaked::add);
        });
        return leaked;
    }

    /// Of a kind, those first of which no client knows.
    private static List<Left> ofKind(List<Left> left, String kind) {
        return left.stream()
                .filter(one -> one.kind().equals(kind))
                .sorted(Comparator.comparing(one -> !one.isUntold()))
                .toList();
    }

    private static int count(List<Left> left, Predicate<Left> which) {
        return (int) left.stream().filter(which).count();
    }

    /// What is left of `leaked` when so many are not the client's fault because an operation that removes was refused;
    /// those first that the operation's name is about.
    static List<Left> without(List<Left> leaked, long excused, Target removal) {
        var name = removal.operation().toLowerCase(Locale.ROOT);
        return leaked.stream()
                .sorted(Comparator.comparing(
                                (Left one) -> !name.contains(one.kind().replace("-", "")))
                        .thenComparing(Left::isUntold))
                .skip(excused)
                .toList();
    }

    /// Such as `1 instance (ins-1) of which no answer told, 2 volumes (vol-1, vol-2)`.
    public static String words(List<Left> leaked) {
        Map<String, List<Left>> byKind = new HashMap<>();
        leaked.forEach(one -> byKind.computeIfAbsent(
                        one.kind() + (one.isUntold() ? " that no answer told it of" : ""), kind -> new ArrayList<>())
                .add(one));
        return byKind.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> "%d %s (%s)"
                        .formatted(
                                entry.getValue().size(),
                                entry.getKey(),
                                entry.getValue().stream().map(Left::id).collect(Collectors.joining(", "))))
                .collect(Collectors.joining(", "));
    }
}
