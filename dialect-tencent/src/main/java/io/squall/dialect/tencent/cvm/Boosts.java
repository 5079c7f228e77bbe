package io.squall.dialect.tencent.cvm;

import io.squall.dialect.Fault;
import io.squall.dialect.Fault.Specific;
import io.squall.dialect.tencent.action.Times;
import io.squall.dialect.tencent.parameter.Parameters;
import io.squall.errors.TencentError;
import io.squall.model.Internet.Boost;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Reads for which days more bandwidth is wanted.
final class Boosts {

    private static final Duration ONE_DAY = Duration.ofDays(1);

    private Boosts() {}

    /// From the beginning of one day to the end of another.
    static Boost read(Parameters parameters, String from, String until) {
        return new Boost(
                parameters.integer("bandwidth", Integer.MIN_VALUE, Integer.MAX_VALUE),
                day(parameters, from),
                day(parameters, until).plus(ONE_DAY));
    }

    /// Nothing, or all three parameters.
    static Optional<Boost> readIfPresent(Parameters parameters, String from, String until) {
        var isThere = parameters.has("bandwidth") || parameters.has(from) || parameters.has(until);
        return isThere ? Optional.of(read(parameters, from, until)) : Optional.empty();
    }

    private static Instant day(Parameters parameters, String name) {
        return Times.day(parameters.text(name))
                .orElseThrow(() -> new Fault<>(
                                TencentError.INVALID_PARAMETER,
                                name + " must be a day such as 2017-09-21",
                                new Specific("4000", "InvalidParameter.Bandwidth"))
                        .raise());
    }
}
