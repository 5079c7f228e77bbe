package io.squall.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/// WireMock with one stub, told to remember nothing.
final class WireMock {

    private static final Pattern READY = Pattern.compile("port:\\s+(\\d+)");

    private WireMock() {}

    /// Starts it.
    ///
    /// @param body what it answers to [Squall#LIST]
    static Program start(Path folder, String body) {
        try {
            var mappings = Files.createDirectories(folder.resolve("mappings"));
            Files.writeString(mappings.resolve("list.json"), stub(body));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        var command = Program.java(
                List.of("-Xmx512m"),
                "wiremock.Run",
                "--port",
                "0",
                "--root-dir",
                folder.toString(),
                "--no-request-journal",
                "--disable-banner");
        var program = Program.start(command, folder, READY);
        return new Program(program.process(), "http://127.0.0.1:" + program.url(), program.untilReady());
    }

    private static String stub(String body) {
        var mapper = new JsonMapper();
        var stub = mapper.createObjectNode();
        stub.putObject("request").put("method", "GET").put("urlPath", Squall.LIST);
        stub.putObject("response")
                .put("status", 200)
                .put("body", body)
                .putObject("headers")
                .put("Content-Type", "application/json;charset=UTF-8");
        return mapper.writeValueAsString(stub);
    }
}
