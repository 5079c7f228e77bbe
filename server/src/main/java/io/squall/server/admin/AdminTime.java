package io.squall.server.admin;

import io.squall.dialect.Fields;
import io.squall.dialect.Json;
import io.squall.engine.Caller;
import io.squall.engine.Command;
import io.squall.engine.world.ChangeClock;
import io.squall.engine.world.ChangeSettings;
import io.squall.engine.world.ReadSettings;
import io.squall.model.Settings.Clock;
import io.squall.model.Settings.Timings;
import io.squall.server.admin.AdminRoute.Call;
import io.squall.server.world.World;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The world's clock, and how long things take.
record AdminTime(World world) {

    static final Set<String> TRANSITIONS =
            Set.of("boot", "stop", "reboot", "resize", "delete", "createVolume", "attachVolume", "createImage");

    private static final double MILLIS_PER_SECOND = 1000;
    private static final int MAX_TRANSITION_SECONDS = 3600;
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9000-01-01T00:00:00Z");

    private <R> R run(Command<R> command) {
        return world.engine().run(Caller.OPERATOR, command);
    }

    JsonNode clock(Call call) {
        var read = run(new ReadSettings());
        return Json.object()
                .put("now", read.now().toString())
                .put("frozen", read.settings().clock().frozenAt().isPresent())
                .put("scale", read.settings().clock().scale())
                .put(
                        "aheadOfMachineSeconds",
                        seconds(Duration.between(world.clock().instant(), read.now())));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / MILLIS_PER_SECOND;
    }

    /// Freezes first, then changes its speed, then moves it, then lets it go.
    JsonNode changeClock(Call call) {
        var body = call.body();
        var frozen = body.optionalBoolean("frozen");
        var scale = body.optionalNumber("scale", Clock.SLOWEST, Clock.FASTEST);
        var advance = body.optionalText("advance").map(text -> advance(body, text));
        run(new ChangeClock(frozen, scale, advance));
        return clock(call);
    }

    private Duration advance(Fields body, String text) {
        var by = duration(body, text);
        var now = run(new ReadSettings()).now();
        if (by.compareTo(Duration.between(now, EARLIEST)) < 0 || by.compareTo(Duration.between(now, LATEST)) > 0) {
            throw body.wrong("advance", "must leave the clock between %s and %s".formatted(EARLIEST, LATEST));
        }
        return by;
    }

    private static Duration duration(Fields body, String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException malformed) {
            throw body.wrong("advance", "must be an ISO 8601 duration such as PT90S or -PT5M");
        }
    }

    /// A time that is not negative, such as PT90S, if it is there.
    static Optional<Duration> span(Fields body, String name) {
        return body.optionalText(name).map(text -> {
            try {
                var duration = Duration.parse(text);
                if (!duration.isNegative() && duration.compareTo(LONGEST) <= 0) {
                    return duration;
                }
            } catch (DateTimeParseException malformed) {
                // told like all others
            }
            throw body.wrong(name, "must be an ISO 8601 duration of at most a year, such as PT90S");
        });
    }

    /// What the body does not name stays as it is.
    JsonNode changeTransitions(Call call) {
        var body = call.body();
        var change = new ChangeSettings((settings, now) -> settings.with(changed(body, settings.timings())));
        return timings(run(change).timings());
    }

    private static Timings changed(Fields body, Timings present) {
        return new Timings(
                changed(body, "boot", present.boot()),
                changed(body, "stop", present.stop()),
                changed(body, "reboot", present.reboot()),
                changed(body, "resize", present.resize()),
                changed(body, "delete", present.delete()),
                changed(body, "createVolume", present.createVolume()),
                changed(body, "attachVolume", present.attachVolume()),
                changed(body, "createImage", present.createImage()));
    }

    private static Duration changed(Fields body, String name, Duration present) {
        return body.optionalInteger(name, 0, MAX_TRANSITION_SECONDS)
                .map(Duration::ofSeconds)
                .orElse(present);
    }

    private static ObjectNode timings(Timings timings) {
        var node = Json.object();
        put(node, "boot", timings.boot());
        put(node, "stop", timings.stop());
        put(node, "reboot", timings.reboot());
        put(node, "resize", timings.resize());
        put(node, "delete", timings.delete());
        put(node, "createVolume", timings.createVolume());
        put(node, "attachVolume", timings.attachVolume());
        put(node, "createImage", timings.createImage());
        return node;
    }

    /// Whole seconds without a fraction.
    private static void put(ObjectNode node, String name, Duration duration) {
        if (duration.toMillisPart() == 0) {
            node.put(name, duration.toSeconds());
        } else {
            node.put(name, seconds(duration));
        }
    }
}
