package io.squall.server.sweep;

import java.time.Duration;

/// What became of one run.
///
/// @param output of the client, its end only where it is long
public record Result(Case met, Verdict verdict, int exitCode, Duration took, String output) {

    private static final int MAX_OUTPUT = 4000;

    static Result of(Case met, Verdict verdict, Observation run) {
        var output = run.ending().output();
        var shown = output.length() > MAX_OUTPUT ? "..." + output.substring(output.length() - MAX_OUTPUT) : output;
        return new Result(met, verdict, run.ending().exitCode(), run.ending().took(), shown);
    }
}
