package io.squall.server.cli;

import io.squall.model.Settings.Timings;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options that set how long things take.
final class TransitionOptions {

    private static final double MILLIS_PER_SECOND = 1000;

    @Option(names = "--instant", description = "Let nothing take time; as if each of the following were 0.")
    private boolean instant;

    @Option(names = "--seconds-to-boot", paramLabel = "S", description = "From BUILD or POWERING_ON to ACTIVE.")
    private @Nullable Double boot;

    @Option(names = "--seconds-to-stop", paramLabel = "S", description = "From POWERING_OFF to STOP.")
    private @Nullable Double stop;

    @Option(names = "--seconds-to-reboot", paramLabel = "S", description = "From REBOOTING to ACTIVE.")
    private @Nullable Double reboot;

    @Option(names = "--seconds-to-resize", paramLabel = "S", description = "From RESIZING to STOP; migrations too.")
    private @Nullable Double resize;

    @Option(names = "--seconds-to-delete", paramLabel = "S", description = "Until something deleted is gone.")
    private @Nullable Double delete;

    @Option(names = "--seconds-to-create-volume", paramLabel = "S", description = "From creating to available.")
    private @Nullable Double createVolume;

    @Option(
            names = "--seconds-to-attach-volume",
            paramLabel = "S",
            description = "From attaching to in-use, and from detaching to available.")
    private @Nullable Double attachVolume;

    @Option(names = "--seconds-to-create-image", paramLabel = "S", description = "From queued to active.")
    private @Nullable Double createImage;

    /// What the user asked for; the rest as it is `present`ly.
    Timings over(Timings present) {
        var rest = instant ? Timings.NONE : present;
        return new Timings(
                duration(boot, rest.boot()),
                duration(stop, rest.stop()),
                duration(reboot, rest.reboot()),
                duration(resize, rest.resize()),
                duration(delete, rest.delete()),
                duration(createVolume, rest.createVolume()),
                duration(attachVolume, rest.attachVolume()),
                duration(createImage, rest.createImage()));
    }

    private static Duration duration(@Nullable Double seconds, Duration otherwise) {
        return Optional.ofNullable(seconds)
                .map(given -> Duration.ofMillis(Math.round(Math.max(0, given) * MILLIS_PER_SECOND)))
                .orElse(otherwise);
    }
}
