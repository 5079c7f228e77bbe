package io.squall.dialect.tencent.action;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/// Moments as the API writes them.
public final class Times {

    /// What stands for a deadline that there is none of.
    public static final String NEVER = "0000-00-00 00:00";

    /// The provider's clocks show the time of China.
    public static final ZoneOffset ZONE = ZoneOffset.ofHours(8);

    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZONE);

    private Times() {}

    /// When a day such as 2016-12-02 begins; empty, if it is none.
    public static Optional<Instant> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text).atStartOfDay().toInstant(ZONE));
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }

    /// "2016-12-02T04:28:09Z".
    public static String utc(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /// "2016-12-02 12:28:09".
    public static String local(Instant moment) {
        return LOCAL.format(moment);
    }
}
