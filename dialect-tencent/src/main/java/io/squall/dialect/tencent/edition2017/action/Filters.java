package io.squall.dialect.tencent.edition2017.action;

import io.squall.dialect.tencent.parameter.Flaw;
import io.squall.dialect.tencent.parameter.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/// The conditions in `Filters.N`: of each at least one of its values must hold, and all of them together.
public final class Filters {

    private static final int MAX_FILTERS = 10;
    private static final String FILTERS = "Filters";

    private final List<Filter> all;

    private record Filter(String name, List<String> values) {}

    private Filters(List<Filter> all) {
        this.all = List.copyOf(all);
    }

    /// Reads them.
    ///
    /// @param others the list of identifiers that may be given instead
    /// @param maxValues how many values one may have
    public static Filters read(Parameters parameters, String others, int maxValues) {
        var given = parameters.optionalObjects(FILTERS);
        if (!given.isEmpty() && parameters.has(others)) {
            throw parameters.wrong(Flaw.CONFLICTING, FILTERS, "and %s exclude each other".formatted(others));
        }
        return read(parameters, maxValues);
    }

    /// Reads them, where there is nothing else to choose by.
    public static Filters read(Parameters parameters, int maxValues) {
        var given = parameters.optionalObjects(FILTERS);
        if (given.size() > MAX_FILTERS) {
            throw parameters.wrong(Flaw.TOO_MANY, FILTERS, "has more than %d elements".formatted(MAX_FILTERS));
        }
        var read = new ArrayList<Filter>();
        for (var filter : given) {
            var values = NamedErrors.calling(filter, "InvalidFilterValue.LimitExceeded")
                    .optionalTexts("Values", maxValues);
            read.add(new Filter(filter.text("Name"), values));
        }
        return new Filters(read);
    }

    /// The values of the filters of that name.
    public List<String> values(String name) {
        return all.stream()
                .filter(filter -> filter.name().equals(name))
                .flatMap(filter -> filter.values().stream())
                .toList();
    }

    /// What must hold.
    ///
    /// @param conditions by the names of their filters, whether something has a value
    public <T> Predicate<T> on(Map<String, BiPredicate<T, String>> conditions) {
        var holds = all.stream().map(filter -> predicate(filter, conditions)).toList();
        return noun -> holds.stream().allMatch(condition -> condition.test(noun));
    }

    private static <T> Predicate<T> predicate(Filter filter, Map<String, BiPredicate<T, String>> conditions) {
        var condition = conditions.get(filter.name());
        if (condition == null) {
            throw NamedErrors.invalid("InvalidFilter", "there is no filter " + filter.name())
                    .raise();
        }
        return noun -> filter.values().stream().anyMatch(value -> condition.test(noun, value));
    }
}
