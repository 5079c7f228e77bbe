package io.squall.dialect;

import io.squall.errors.DocumentedError;
import io.squall.model.RehearsalPlan;
import io.squall.model.RehearsalPlan.Deed;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds the operations that a rehearsal is about: those of the pattern that can end as it wants.
public final class Casting {

    private final List<? extends Stage<?, ?>> stages;

    /// For several APIs at once.
    public Casting(List<? extends Dialect<?, ?>> dialects) {
        this.stages = dialects.stream().map(Casting::stage).toList();
    }

    private static <E extends DocumentedError, Q> Stage<E, Q> stage(Dialect<E, Q> dialect) {
        return new Stage<>(dialect);
    }

    /// The plan with the names of its operations.
    ///
    /// @throws Unrehearsable if there are none
    public RehearsalPlan cast(RehearsalPlan plan) {
        var chosen =
                stages.stream().filter(stage -> stage.isNamed(plan.dialect())).toList();
        if (chosen.isEmpty()) {
            throw new Unrehearsable("there is no dialect %s, only %s"
                    .formatted(
                            plan.dialect(),
                            stages.stream().map(stage -> stage.dialect().name()).collect(Collectors.joining(", "))));
        }
        if (chosen.stream().noneMatch(stage -> stage.knows(plan.pattern()))) {
            throw new Unrehearsable("there is no operation %s".formatted(plan.pattern()));
        }
        var unknown = plan.steps().stream()
                .map(RehearsalPlan.Step::code)
                .filter(code -> !code.isEmpty() && chosen.stream().noneMatch(stage -> stage.means(code)))
                .findFirst();
        if (unknown.isPresent()) {
            throw new Unrehearsable("there is no code " + unknown.get());
        }
        var operations = new HashSet<String>();
        chosen.forEach(stage -> operations.addAll(stage.operations(plan)));
        if (operations.isEmpty()) {
            throw new Unrehearsable("%s does not document %s; --force rehearses it all the same"
                    .formatted(
                            plan.pattern(),
                            plan.steps().stream()
                                    .map(RehearsalPlan.Step::code)
                                    .filter(code -> !code.isEmpty())
                                    .distinct()
                                    .collect(Collectors.joining(", "))));
        }
        return plan.about(operations);
    }

    /// The operations of one dialect.
    private record Stage<E extends DocumentedError, Q>(Dialect<E, Q> dialect) {

        boolean isNamed(String name) {
            return name.isEmpty() || dialect.name().equals(name);
        }

        boolean knows(String pattern) {
            return dialect.operations().stream().anyMatch(operation -> matches(pattern, operation));
        }

        boolean means(String code) {
            return dialect.operations().stream()
                    .anyMatch(operation -> dialect.saying(code, operation).isPresent());
        }

        Set<String> operations(RehearsalPlan plan) {
            return dialect.operations().stream()
                    .filter(operation -> matches(plan.pattern(), operation))
                    .filter(operation -> plan.steps().stream().allMatch(step -> can(step, operation, plan.forced())))
                    .map(operation -> dialect.name() + "/" + dialect.title(operation))
                    .collect(Collectors.toSet());
        }

        private boolean can(RehearsalPlan.Step step, Operation<E, Q, ?> operation, boolean forced) {
            if (step.code().isEmpty()) {
                return true;
            }
            var fault = dialect.saying(step.code(), operation);
            if (step.deed() == Deed.REFUSE_PARTS) {
                return fault.isPresent() && dialect.hasParts(operation);
            }
            return fault.isPresent()
                    && (forced || dialect.declares(operation, fault.get().error()));
        }

        /// Whether a pattern is the operation's title or its name, `*` being anything.
        private boolean matches(String pattern, Operation<E, Q, ?> operation) {
            var regex = Pattern.compile(Pattern.quote(pattern).replace("*", "\\E.*\\Q"));
            return regex.matcher(dialect.title(operation)).matches()
                    || regex.matcher(operation.name()).matches();
        }
    }
}
