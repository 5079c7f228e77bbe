package io.squall.server.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.squall.errors.TencentError;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Whatever is sent to Tencent's API, the answer is one that the provider could give.
final class HostileCallsTest {

    private static final long SEED = 8643;
    private static final int TRIES = 400;
    private static final List<String> TYPES = List.of(
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=b",
            "multipart/form-data",
            "application/json",
            "text/plain");
    private static final List<String> PIECES = List.of(
            "Action=DescribeInstances&",
            "Timestamp=1505955600&",
            "Nonce=1&",
            "SecretId=AKIDSquallDemo0000000000000000000001&",
            "Signature=x&",
            "Region=gz&",
            "Version=2017-03-12&",
            "Version=3&",
            "limit.0.a=1&",
            "a=%zz&",
            "\r\n--b\r\nContent-Disposition: form-data; name=\"Action\"\r\n\r\nStopInstances",
            "\r\n--b--\r\n",
            "\u0000",
            "&=&");

    @Test
    @Timeout(120)
    void noise_is_answered_with_documented_codes_and_harms_nobody(@TempDir Path folder) throws Exception {
        var documented = Stream.of(TencentError.values())
                .flatMap(error -> Stream.of(error.code(), error.errorCode()))
                .toList();
        var random = new Random(SEED);
        try (var stage = Stage.open(Api.TENCENT, folder.resolve("world.db"));
                var client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .sslContext(Trust.client())
                        .build()) {
            for (var i = 0; i < TRIES; i++) {
                var body = noise(random);
                var request = HttpRequest.newBuilder(URI.create(stage.secureUrl() + "/v2/index.php"))
                        .header("Content-Type", TYPES.get(random.nextInt(TYPES.size())))
                        .POST(BodyPublishers.ofByteArray(body))
                        .build();
                var answer = client.send(request, BodyHandlers.ofString());

                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(Api.TENCENT.code(answer.body()))
                        .as(answer.body())
                        .get()
                        .isIn(documented)
                        .isNotIn("0", "", TencentError.INTERNAL_ERROR.code(), TencentError.INTERNAL_ERROR.errorCode());
            }
            assertThat(Stage.log(Api.TENCENT).filter(line -> line.contains("\"defect\"")))
                    .isEmpty();
        }
    }

    private static byte[] noise(Random random) {
        if (random.nextBoolean()) {
            var bytes = new byte[random.nextInt(2_000)];
            random.nextBytes(bytes);
            return bytes;
        }
        var text = new StringBuilder();
        for (var i = random.nextInt(12); i > 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
