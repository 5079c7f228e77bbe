package io.squall.benchmark;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;

/// A small load generator: a few connections that are kept, each asking for the same again and again.
///
/// @param program answers
record Asking(Program program, String target, String token) {

    private static final int CONNECTIONS = 8;
    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: *([0-9]+)");

    /// How much of the processor the server needs for an answer.
    ///
    /// @param requests of each connection
    Duration processorTime(int requests) throws InterruptedException, ExecutionException {
        var before = program.processorTime();
        try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            var connections = new ArrayList<Future<Boolean>>();
            for (var i = 0; i < CONNECTIONS; i++) {
                connections.add(threads.submit(() -> ask(requests)));
            }
            for (var connection : connections) {
                connection.get();
            }
        }
        return program.processorTime().minus(before).dividedBy((long) CONNECTIONS * requests);
    }

    private boolean ask(int requests) throws IOException {
        var url = URI.create(program.url());
        var request = "GET %s HTTP/1.1\r\nHost: %s\r\nX-Auth-Token: %s\r\n\r\n"
                .formatted(target, url.getHost(), token)
                .getBytes(StandardCharsets.US_ASCII);
        try (var socket = new Socket(url.getHost(), url.getPort())) {
            socket.setTcpNoDelay(true);
            var in = new BufferedInputStream(socket.getInputStream());
            for (var i = 0; i < requests; i++) {
                socket.getOutputStream().write(request);
                skipAnswer(in);
            }
        }
        return true;
    }

    private static void skipAnswer(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            var next = in.read();
            if (next < 0) {
                throw new IOException("hung up after " + head);
            }
            head.append((char) next);
        }
        var length = LENGTH.matcher(head);
        if (!head.toString().startsWith("HTTP/1.1 200") || !length.find()) {
            throw new IOException("an answer that was not expected: " + head);
        }
        in.skipNBytes(Long.parseLong(length.group(1)));
    }
}
