package io.squall.server.robust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// A server in a process of its own, which can be killed.
record Killable(Process process, String url) {

    private static final Pattern READY = Pattern.compile("squall ready http=(\\S+) .*");
    private static final int STOP_SECONDS = 20;
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    static Killable start(Path data) throws IOException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "io.squall.server.cli.Squall",
                        "up",
                        "--tls-port",
                        "0",
                        "--port",
                        "0",
                        "--no-proxy",
                        "--instant",
                        "--data",
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var ready = READY.matcher(
                String.valueOf(process.inputReader(StandardCharsets.UTF_8).readLine()));
        assertThat(ready.matches()).isTrue();
        return new Killable(process, ready.group(1));
    }

    String send(String method, String path, String body, String token) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url + path))
                .header("X-Auth-Token", token)
                .method(method, BodyPublishers.ofString(body))
                .build();
        return CLIENT.send(request, BodyHandlers.ofString()).body();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /// Ends it in order.
    void stop() throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)).isTrue();
    }
}
