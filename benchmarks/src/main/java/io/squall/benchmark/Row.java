package io.squall.benchmark;

import java.util.List;

/// One line of the table.
///
/// @param result what is compared with the target
/// @param details what it was reckoned from
record Row(String what, double result, String unit, Target target, List<String> details) {

    Row {
        details = List.copyOf(details);
    }

    /// What a result ought to be.
    ///
    /// @param limit at least or at most; nothing is asked for, if it is not a number
    record Target(double limit, boolean atLeast) {

        static final Target NONE = new Target(Double.NaN, true);

        static Target atLeast(double limit) {
            return new Target(limit, true);
        }

        static Target atMost(double limit) {
            return new Target(limit, false);
        }

        boolean isMetBy(double result) {
            return Double.isNaN(limit) || (atLeast ? result >= limit : result <= limit);
        }

        String words() {
            return Double.isNaN(limit) ? "none" : (atLeast ? "at least " : "at most ") + Report.number(limit);
        }
    }

    boolean isMet() {
        return target.isMetBy(result);
    }
}
