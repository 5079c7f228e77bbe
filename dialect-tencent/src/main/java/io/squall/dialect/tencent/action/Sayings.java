package io.squall.dialect.tencent.action;

import io.squall.dialect.Fault;
import io.squall.dialect.Fault.Specific;
import io.squall.dialect.Saying;
import io.squall.errors.TencentError;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What actions say of codes, as it was recorded. `make docs` records it anew.
public final class Sayings {

    private static final List<Saying> RECORDED = Saying.read(Sayings.class, "/io/squall/dialect/tencent/sayings.tsv");

    private Sayings() {}

    /// In the action's own words, else in those of its module, else in the documented ones.
    ///
    /// @param code a common or a module's number, its name, or the constant's name
    public static Optional<Fault<TencentError>> of(String code, TencentOperation<?> operation) {
        return RECORDED.stream()
                .filter(saying -> isOf(operation.edition(), saying))
                .filter(saying -> names(saying).contains(code))
                .min(Comparator.comparing((Saying saying) -> distance(saying, operation))
                        .thenComparing(saying -> !isWithoutName(saying)))
                .filter(saying ->
                        distance(saying, operation) != Distance.ELSEWHERE || isWithoutName(saying) || !isCommon(code))
                .map(saying -> fault(saying, operation.edition()))
                .or(() -> documented(code, operation.edition()));
    }

    /// How far from an action a saying was heard.
    private enum Distance {
        ITS_OWN,
        ITS_MODULES,
        THE_DOORS,
        ELSEWHERE
    }

    private static Distance distance(Saying saying, TencentOperation<?> operation) {
        var title = saying.operation();
        if (title.equals(operation.title())) {
            return Distance.ITS_OWN;
        }
        if (title.startsWith(operation.module().word() + ".")) {
            return Distance.ITS_MODULES;
        }
        return title.isEmpty() ? Distance.THE_DOORS : Distance.ELSEWHERE;
    }

    private static boolean isOf(Edition edition, Saying saying) {
        return (edition == Edition.V2) == Character.isDigit(saying.code().charAt(0));
    }

    private static Set<String> names(Saying saying) {
        return new HashSet<>(List.of(
                saying.error(),
                TencentError.valueOf(saying.error()).code(),
                saying.code(),
                saying.number(),
                saying.name()));
    }

    /// Whether it is said alike in all modules.
    private static boolean isWithoutName(Saying saying) {
        var error = TencentError.valueOf(saying.error());
        return saying.code().equals(error.errorCode())
                || (saying.number().equals(error.code()) && saying.name().equals(error.codeDesc()));
    }

    private static boolean isCommon(String code) {
        return Arrays.stream(TencentError.values())
                .anyMatch(error -> error.code().equals(code) || error.name().equals(code));
    }

    private static Fault<TencentError> fault(Saying saying, Edition edition) {
        var error = TencentError.valueOf(saying.error());
        if (edition != Edition.V2) {
            return saying.code().equals(error.errorCode())
                    ? new Fault<>(error, saying.words())
                    : new Fault<>(error, saying.words(), Specific.named(saying.code()));
        }
        var leading = !saying.code().equals(error.code());
        return isWithoutName(saying) && !leading
                ? new Fault<>(error, saying.words())
                : new Fault<>(error, saying.words(), new Specific(saying.number(), saying.name(), leading));
    }

    private static Optional<Fault<TencentError>> documented(String code, Edition edition) {
        return Arrays.stream(TencentError.values())
                .filter(error -> error != TencentError.SUCCESS)
                .filter(error -> edition == Edition.V2 || error.laterName().isPresent())
                .filter(error -> code.equals(error.code())
                        || code.equals(error.name())
                        || code.equals(edition == Edition.V2 ? error.codeDesc() : error.errorCode()))
                .findFirst()
                .map(error -> new Fault<>(error, error.message()));
    }
}
