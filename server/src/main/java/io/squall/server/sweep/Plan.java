package io.squall.server.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The failures that a client is to meet, one run for each.
public record Plan(List<Case> cases) {

    public Plan {
        cases = List.copyOf(cases);
    }

    /// What is wanted cannot be done.
    public static final class Unplannable extends Exception {

        private static final long serialVersionUID = 1;

        Unplannable(String message) {
            super(message);
        }
    }

    /// What the user asked for.
    ///
    /// @param operations patterns of which an operation fits one, `*` being anything; all, when empty
    public record Wish(List<String> operations, CodeChoice codes, Set<Variant> variants) {

        public Wish {
            operations = List.copyOf(operations);
            variants = Set.copyOf(variants);
        }

        private boolean isAbout(Target target) {
            return operations.isEmpty()
                    || operations.stream()
                            .anyMatch(pattern -> fits(pattern, target.title()) || fits(pattern, target.operation()));
        }
    }

    private static boolean fits(String pattern, String name) {
        var regex = Pattern.quote(pattern).replace("*", "\\E.*\\Q");
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE).matcher(name).matches();
    }

    /// The failures of the operations that a run called.
    ///
    /// @throws Unplannable if there are none, or something that is named does not exist
    public static Plan of(Wish wish, Repertoire repertoire, List<Target> called) throws Unplannable {
        requireKnown(wish, repertoire);
        var targets = called.stream().filter(wish::isAbout).toList();
        if (targets.isEmpty()) {
            throw new Unplannable(
                    called.isEmpty()
                            ? "the command called no operation; squall run -- squall doctor tells what keeps calls away"
                            : "the command called none of these operations, but "
                                    + called.stream().map(Target::title).collect(Collectors.joining(", ")));
        }
        var meaningless = wish.codes().meaningless(targets);
        if (!meaningless.isEmpty()) {
            throw new Unplannable("none of %s documents %s"
                    .formatted(
                            targets.stream().map(Target::title).collect(Collectors.joining(", ")),
                            String.join(", ", meaningless)));
        }
        var cases = targets.stream().flatMap(target -> cases(wish, target)).toList();
        if (cases.isEmpty()) {
            throw new Unplannable("there is nothing to sweep with these codes and variants");
        }
        return new Plan(cases);
    }

    private static void requireKnown(Wish wish, Repertoire repertoire) throws Unplannable {
        for (var pattern : wish.operations()) {
            if (repertoire.targets().stream()
                    .noneMatch(target -> fits(pattern, target.title()) || fits(pattern, target.operation()))) {
                throw new Unplannable("there is no operation " + pattern);
            }
        }
    }

    private static Stream<Case> cases(Wish wish, Target target) {
        var cases = new ArrayList<Case>();
        for (var code : target.codes()) {
            if (wish.codes().has(code)) {
                Stream.of(Variant.ONCE, Variant.ALWAYS)
                        .filter(wish.variants()::contains)
                        .forEach(variant -> cases.add(new Case(target, Optional.of(code), variant)));
            }
        }
        if (wish.variants().contains(Variant.LOST)) {
            cases.add(new Case(target, Optional.empty(), Variant.LOST));
        }
        return cases.stream();
    }

    /// For people: how many runs for which operation, and with which codes.
    public String text() {
        var lines = new ArrayList<String>();
        cases.stream().map(Case::target).distinct().forEach(target -> lines.add(text(target)));
        lines.add("%d runs".formatted(cases.size()));
        return String.join(System.lineSeparator(), lines);
    }

    private String text(Target target) {
        var own = cases.stream().filter(one -> one.target().equals(target)).toList();
        var codes = own.stream()
                .flatMap(one -> one.code().stream())
                .map(Code::number)
                .distinct()
                .toList();
        var variants = own.stream().map(one -> one.variant().word()).distinct().toList();
        return String.format(
                Locale.ROOT,
                "  %-12s %-34s %3d runs: %s; %s",
                target.api(),
                target.title(),
                own.size(),
                String.join(", ", variants),
                codes.isEmpty() ? "no code" : String.join(", ", codes));
    }
}
