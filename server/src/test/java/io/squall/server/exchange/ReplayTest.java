package io.squall.server.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A signed request is carried out once, however often and from wherever it comes.
final class ReplayTest {

    private static final int CONNECTIONS = 64;
    private static final String REFUSED = "4500";

    @TempDir
    private Path folder = Path.of(".");

    @Test
    @Timeout(120)
    void of_64_copies_at_once_one_is_accepted_and_none_after_a_restart() throws Exception {
        var file = folder.resolve("world.db");
        SignedCall call;
        try (var stage = Stage.openToMany(Api.TENCENT, file)) {
            call = SignedCall.of(describe(), List.of(), stage.now(), 24_680);
            var codes = sendAtOnce(call.http(stage.secureUrl()));

            assertThat(codes).filteredOn("0"::equals).hasSize(1);
            assertThat(codes).filteredOn(REFUSED::equals).hasSize(CONNECTIONS - 1);
        }
        try (var restarted = Stage.openToMany(Api.TENCENT, file)) {
            assertThat(send(client(), call.http(restarted.secureUrl()))).isEqualTo(REFUSED);
        }
    }

    private static Call describe() {
        return new Call(1, "GET", "cvm", "DescribeInstances", "gz", List.of(), Map.of(), 200, "");
    }

    private static List<String> sendAtOnce(HttpRequest request) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var copies = new ArrayList<Callable<String>>();
            for (var i = 0; i < CONNECTIONS; i++) {
                copies.add(() -> send(client(), request));
            }
            var codes = new ArrayList<String>();
            for (var sent : threads.invokeAll(copies)) {
                codes.add(sent.get());
            }
            return codes;
        }
    }

    /// A client of its own, and so a connection of its own.
    private static HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(Trust.client())
                .build();
    }

    private static String send(HttpClient client, HttpRequest request) throws Exception {
        try (client) {
            var answer = client.send(request, BodyHandlers.ofString()).body();
            return Api.TENCENT.code(answer).orElse(answer);
        }
    }
}
