package io.squall.server.sweep;

import io.squall.dialect.Dialect;
import io.squall.dialect.Operation;
import io.squall.dialect.Unrehearsable;
import io.squall.errors.DocumentedError;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// All operations of all APIs, with the codes that they can be made to end in.
public record Repertoire(List<Target> targets) {

    private static final Comparator<Code> ORDER = Comparator.comparing(Code::common)
            .thenComparingInt(code -> code.number().length())
            .thenComparing(Code::number);

    public Repertoire {
        targets = List.copyOf(targets);
    }

    public static Repertoire of(List<? extends Dialect<?, ?>> dialects) {
        return new Repertoire(dialects.stream().flatMap(Repertoire::targets).toList());
    }

    private static <E extends DocumentedError, Q> Stream<Target> targets(Dialect<E, Q> dialect) {
        return dialect.operations().stream().map(operation -> target(dialect, operation));
    }

    private static <E extends DocumentedError, Q> Target target(Dialect<E, Q> dialect, Operation<E, Q, ?> operation) {
        var codes = new ArrayList<Code>();
        var common = dialect.commonErrors();
        add(codes, dialect, operation, operation.errors(), false);
        add(codes, dialect, operation, common, true);
        codes.sort(ORDER);
        return new Target(dialect.name(), operation.name(), dialect.title(operation), codes);
    }

    private static <E extends DocumentedError, Q> void add(
            List<Code> codes, Dialect<E, Q> dialect, Operation<E, Q, ?> operation, Set<E> errors, boolean common) {
        errors.stream()
                .map(error -> Code.of(error, common))
                .filter(code -> codes.stream().noneMatch(known -> known.number().equals(code.number())))
                .filter(code -> canSay(dialect, operation, code.number()))
                .forEach(codes::add);
    }

    /// Some codes only tell what became of the parts of a batch.
    private static <E extends DocumentedError, Q> boolean canSay(
            Dialect<E, Q> dialect, Operation<E, Q, ?> operation, String code) {
        try {
            return dialect.saying(code, operation).isPresent();
        } catch (Unrehearsable partial) {
            return false;
        }
    }

    Optional<Target> find(String api, String operation) {
        return targets.stream()
                .filter(target -> target.api().equals(api) && target.operation().equals(operation))
                .findFirst();
    }
}
