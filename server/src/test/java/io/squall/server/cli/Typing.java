package io.squall.server.cli;

import io.squall.dialect.Json;
import io.squall.server.Options;
import io.squall.server.RequestLog;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Commands that are typed, and the cloud of a folder that they are about.
final class Typing {

    private static final RequestLog SILENCE = new RequestLog(
            new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8), RequestLog.Format.TEXT);

    private final Path data;
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    Typing(Path data) {
        this.data = data;
    }

    RunningCloud start() throws InterruptedException {
        return start(Options.DEFAULT);
    }

    RunningCloud start(Options options) throws InterruptedException {
        return RunningCloud.start(Optional.of(data), new CloudOptions(), options.on(0), 0, SILENCE);
    }

    /// Types a command as it is, and gives its exit code.
    int squall(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        return Squall.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    /// Types a command about the folder's cloud.
    ///
    /// @param command with its subcommand, if it has one
    int type(String command, String... arguments) {
        var words = new ArrayList<>(List.of(command.split(" ", -1)));
        words.addAll(List.of("--data", data.toString()));
        words.addAll(List.of(arguments));
        return squall(words.toArray(String[]::new));
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }

    JsonNode json() {
        try {
            return Json.read(out().getBytes(StandardCharsets.UTF_8));
        } catch (Json.NotJson malformed) {
            throw new AssertionError(out(), malformed);
        }
    }
}
