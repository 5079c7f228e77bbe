package io.squall.dialect.tencent.trade;

import io.squall.dialect.tencent.action.Times;
import io.squall.dialect.tencent.parameter.Parameters;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/// Moments in requests: "2016-12-02 12:28:09" or only the day.
final class DealTimes {

    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final int DAY = "2016-12-02".length();

    private DealTimes() {}

    /// The moment, if there is one.
    ///
    /// @param time of the day, where only that is named
    static Optional<Instant> read(Parameters parameters, String name, String time) {
        return parameters.optionalText(name).map(text -> {
            try {
                return LocalDateTime.parse(text.length() == DAY ? text + " " + time : text, FORM)
                        .toInstant(Times.ZONE);
            } catch (DateTimeParseException malformed) {
                throw parameters.wrong(name, "must be a time such as 2016-12-02 12:28:09");
            }
        });
    }
}
