package io.squall.server.cli;

import io.squall.dialect.tencent.signature.SignatureMethod;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/// Starts a cloud, uses it a little and ends, so that the JVM can write down what that takes (an AOT cache, JEP 514).
/// The build runs it.
public final class Training {

    private static final int ROUNDS = 200;
    private static final String KEY = "AKIDSquallDemo0000000000000000000001";
    private static final String SECRET = "SquallDemoSecretKey000000000001";
    private static final String HOST = "cvm.api.qcloud.com";
    private static final String NHN = "/v1.0/appkeys/SquallDemoAppKey/";

    private final int port;

    private Training(int port) {
        this.port = port;
    }

    /// Takes no arguments.
    public static void main(String[] arguments) throws IOException {
        try (var ready = new PipedReader();
                var out = new PrintWriter(new PipedWriter(ready), true)) {
            Thread.ofPlatform().daemon().start(() -> run(out));
            var line = new BufferedReader(ready).readLine();
            if (line == null) {
                throw new IOException("squall up ended before it was ready");
            }
            var training = new Training(
                    URI.create(line.replaceAll(".* http=(\\S+).*", "$1")).getPort());
            for (var round = 0; round < ROUNDS; round++) {
                training.use(round);
            }
        }
        System.exit(0);
    }

    /// The log is in the format that users get who do not ask for another.
    private static void run(PrintWriter out) {
        try (out) {
            Squall.run(out, "up", "--ephemeral", "--port=0", "--tls-port=0", "--proxy-port=0", "--tencent-plain-http");
        }
    }

    private void use(int round) throws IOException {
        ask("GET", "localhost", "/_squall/health", "");
        var signIn = "{\"auth\": {\"username\": \"demo@squall.test\", \"password\": \"squall-demo\"}}";
        if (round == 0) {
            ask("POST", "localhost", NHN + "tokens", signIn);
        }
        ask("GET", "localhost", NHN + "instances-detail", "");
        var query = "Action=DescribeInstances&Nonce=%d&Region=gz&SecretId=%s&Timestamp=%d"
                .formatted(round + 1, KEY, Instant.now().getEpochSecond());
        var signature = SignatureMethod.of("HmacSHA1").sign("GET" + HOST + "/v2/index.php?" + query, SECRET);
        var encoded = signature.replace("+", "%2B").replace("/", "%2F").replace("=", "%3D");
        ask("GET", HOST, "/v2/index.php?" + query + "&Signature=" + encoded, "");
    }

    private void ask(String method, String host, String path, String body) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write(
                            "%s %s HTTP/1.1\r\nHost: %s\r\nX-Auth-Token: none\r\nConnection: close\r\nContent-Length: %d\r\n\r\n%s"
                                    .formatted(method, path, host, body.length(), body)
                                    .getBytes(StandardCharsets.UTF_8));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!answer.startsWith("HTTP/1.1 200 ")) {
                throw new IOException("%s %s was answered %s".formatted(method, path, answer));
            }
        }
    }
}
