package io.squall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tencent's own SDKs, unmodified, reach Squall at the hosts that are literals in them, and trust it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TencentSdkTest {

    private static final String SECRET_ID = "AKIDSquallDemo0000000000000000000001";
    private static final String SECRET_KEY = "SquallDemoSecretKey000000000001";

    private static final Map<String, Object> GUANGZHOU = Map.of("Region", "gz");

    private final Cloud cloud;
    private final ConnectProxy proxy;
    private final Path folder;

    TencentSdkTest(@TempDir Path folder) throws Exception {
        this.folder = folder;
        cloud = Cloud.start(folder);
        proxy = ConnectProxy.start(cloud.https().getPort());
    }

    @AfterAll
    void stop() throws IOException {
        proxy.close();
        cloud.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void the_sdk_for_java_gets_an_answer(String method) throws Exception {
        var before = requests(method);

        try (var sdk = JavaSdk.start(cloud, proxy, folder)) {
            assertThat(sdk.call("cvm", "DescribeInstances", GUANGZHOU, method, SECRET_ID, SECRET_KEY))
                    .startsWith("{");
        }
        assertThat(requests(method)).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void the_sdk_for_node_gets_an_answer(String method) throws Exception {
        assumeTrue(NodeSdk.isPossible(), "needs node and npm");
        var before = requests(method);
        var sdk = NodeSdk.install(cloud, proxy);

        assertThat(sdk.call("cvm", "DescribeInstances", GUANGZHOU, method, SECRET_ID, SECRET_KEY))
                .startsWith("{");
        assertThat(requests(method)).isEqualTo(before + 1);
    }

    /// How many requests to the API have come by this method.
    private long requests(String method) throws IOException {
        return cloud.requests()
                .lines()
                .filter(line -> line.contains(" %s /v2/index.php ".formatted(method)))
                .count();
    }

    @Test
    void the_proxy_lets_nothing_else_through() {
        try (var client = HttpClient.newBuilder()
                .proxy(ProxySelector.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), proxy.port())))
                .build()) {
            var request = HttpRequest.newBuilder(URI.create("https://www.example.com/"))
                    .build();

            assertThatIOException().isThrownBy(() -> client.send(request, BodyHandlers.ofString()));
        }
    }
}
