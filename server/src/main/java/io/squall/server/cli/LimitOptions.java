package io.squall.server.cli;

import io.squall.server.Limits;
import java.time.Duration;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// How much all clients together may take of a cloud, and how long one may take.
final class LimitOptions {

    private static final int KIB_BITS = 10;
    private static final int MIB_BITS = 20;
    private static final int MAX_MIB = 1024;
    private static final double MILLIS_PER_SECOND = 1000;

    @Option(
            names = "--max-connections",
            paramLabel = "N",
            defaultValue = "4096",
            description = "Connections to each listener; what comes beyond waits (default: ${DEFAULT-VALUE}).")
    private int connections;

    @Option(
            names = "--max-requests",
            paramLabel = "N",
            defaultValue = "1024",
            description = "Requests at work at a time; what comes beyond waits for --patience, then fails"
                    + " (default: ${DEFAULT-VALUE}).")
    private int requests;

    @Option(
            names = "--max-body-kib",
            paramLabel = "KIB",
            defaultValue = "1024",
            description = "Size of a request's body (default: ${DEFAULT-VALUE}).")
    private int bodyKib;

    @Option(
            names = "--max-bodies-mib",
            paramLabel = "MIB",
            defaultValue = "64",
            description = "Size of all bodies at a time that are larger than 16 KiB (default: ${DEFAULT-VALUE}).")
    private int bodiesMib;

    @Option(
            names = "--patience",
            paramLabel = "S",
            defaultValue = "5",
            description = "How long a request waits for its turn, for memory or for the database before it fails"
                    + " (default: ${DEFAULT-VALUE}).")
    private double patience;

    @Option(
            names = "--seconds-idle",
            paramLabel = "S",
            defaultValue = "60",
            description = "How long a connection may say nothing between requests (default: ${DEFAULT-VALUE}).")
    private double idle;

    @Option(
            names = "--seconds-to-ask",
            paramLabel = "S",
            defaultValue = "20",
            description = "How long a request may take to come (default: ${DEFAULT-VALUE}).")
    private double asking;

    @Option(
            names = "--seconds-to-accept",
            paramLabel = "S",
            defaultValue = "30",
            description = "How long a client may take to accept its answer (default: ${DEFAULT-VALUE}).")
    private double answering;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    Limits read() {
        return new Limits(
                count("--max-connections", connections, Integer.MAX_VALUE),
                count("--max-requests", requests, Integer.MAX_VALUE),
                count("--max-body-kib", bodyKib, MAX_MIB << KIB_BITS) << KIB_BITS,
                count("--max-bodies-mib", bodiesMib, MAX_MIB) << MIB_BITS,
                duration("--patience", patience),
                duration("--seconds-idle", idle),
                duration("--seconds-to-ask", asking),
                duration("--seconds-to-accept", answering));
    }

    private int count(String option, int given, int most) {
        if (given < 1 || given > most) {
            throw new ParameterException(
                    spec.commandLine(), "%s must be from 1 to %d, not %d".formatted(option, most, given));
        }
        return given;
    }

    private Duration duration(String option, double seconds) {
        if (!(seconds > 0 && seconds <= Duration.ofDays(1).toSeconds())) {
            throw new ParameterException(
                    spec.commandLine(), "%s must be more than 0 and a day at most, not %s".formatted(option, seconds));
        }
        return Duration.ofMillis(Math.max(1, Math.round(seconds * MILLIS_PER_SECOND)));
    }
}
