package io.squall.benchmark;

import io.squall.benchmark.Comparison.Rates;
import io.squall.benchmark.Row.Target;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// Whether a server takes more and more, by what it had taken over a while of even load, looked at in regular
/// intervals.
///
/// A single look tells little: the heap is half empty or nearly full. So the median of the first fifth is compared with
/// that of the last, and so much is no growth as one may differ from the other by chance.
///
/// @param load what it was asked meanwhile
record Growth(String load, List<Vitals> vitals) {

    private static final int PARTS = 5;
    private static final double MOST_PERCENT = 10;
    private static final double SOME_MIB = 10;
    private static final double SOME = 50;
    private static final double PERCENT = 100;

    Growth {
        vitals = List.copyOf(vitals);
    }

    List<Row> rows() {
        return List.of(
                row("resident memory", "MiB", SOME_MIB, Vitals::residentMib),
                row("live heap", "MiB", SOME_MIB, Vitals::liveMib),
                row("threads", "", SOME, Vitals::threads),
                row("open files", "", SOME, Vitals::openFiles),
                row("data folder", "MiB", SOME_MIB, Vitals::dataMib));
    }

    /// The growth of one thing, beside what there was of it or, if that is little, beside `some`.
    private Row row(String what, String unit, double some, ToDoubleFunction<Vitals> part) {
        var length = Math.max(1, vitals.size() / PARTS);
        var first = median(vitals.subList(0, length), part);
        var last = median(vitals.subList(vitals.size() - length, vitals.size()), part);
        return new Row(
                "mixed load, growth of %s: %s".formatted(what, load),
                (last - first) / Math.max(first, some) * PERCENT,
                "%",
                Target.atMost(MOST_PERCENT),
                List.of(String.format(
                        Locale.ROOT,
                        "%.1f %s in the first fifth, %.1f in the last; between %.1f and %.1f",
                        first,
                        unit,
                        last,
                        vitals.stream().mapToDouble(part).min().orElse(Double.NaN),
                        vitals.stream().mapToDouble(part).max().orElse(Double.NaN))));
    }

    private static double median(List<Vitals> vitals, ToDoubleFunction<Vitals> part) {
        return Rates.median(vitals.stream().map(part::applyAsDouble).toList());
    }
}
