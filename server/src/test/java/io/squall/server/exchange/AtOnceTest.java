package io.squall.server.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.squall.server.exchange.Exchange.Request;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// An account may have only so many requests of Tencent's edition 2017-03-12 in progress.
final class AtOnceTest {

    private static final int CLIENTS = 12;
    private static final String TOO_MANY = "InvalidRequest.RequestConcurrencyExceeded";

    /// One request may well be over before the next comes.
    private static final int ROUNDS = 100;

    @Test
    @Timeout(120)
    void of_many_at_once_some_are_refused_and_afterwards_none(@TempDir Path folder) throws Exception {
        try (var stage = Stage.openToMany(Api.TENCENT, folder.resolve("world.db"));
                var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            new Conversation(stage, List.of())
                    .say(new Request(1, "PATCH", "/_squall/rules", List.of(), "{\"atOnce\": 1}", 200, ""));

            var codes = new HashSet<String>();
            for (var round = 0; round < ROUNDS && !codes.contains(TOO_MANY); round++) {
                var first = round * CLIENTS;
                clients
                        .invokeAll(IntStream.range(first, first + CLIENTS)
                                .<Callable<String>>mapToObj(client -> () -> code(stage, client))
                                .toList())
                        .stream()
                        .map(Future::resultNow)
                        .forEach(codes::add);
            }

            assertThat(codes).contains(TOO_MANY).containsAnyOf("InvalidInstanceId.NotFound");
            assertThat(code(stage, ROUNDS * CLIENTS)).isEqualTo("InvalidInstanceId.NotFound");
        }
    }

    /// Each client has its own numbers, and changes what takes its turn in the world.
    private static String code(Stage stage, int client) {
        var call = new Call(
                1,
                "POST",
                "cvm",
                "StartInstances",
                "gz",
                List.of(new Call.Option("nonce", Integer.toString(1_000 + client))),
                Map.of("Version", "2017-03-12", "InstanceIds.0", "ins-nowhere0"),
                200,
                "");
        return Api.TENCENT
                .code(new Conversation(stage, List.of()).say(call).body())
                .orElse("none");
    }
}
