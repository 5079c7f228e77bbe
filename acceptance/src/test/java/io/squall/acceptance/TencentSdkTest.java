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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tencent's own SDKs, unmodified, reach Squall at the hosts that are literals in them, and trust it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TencentSdkTest {

    private final Cloud cloud;
    private final Path folder;

    TencentSdkTest(@TempDir Path folder) throws Exception {
        this.folder = folder;
        cloud = Cloud.start(folder);
    }

    @AfterAll
    void stop() throws IOException {
        cloud.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void the_sdk_for_java_walks_through_the_cloud(String method) throws Exception {
        try (var sdk = JavaSdk.start(cloud, folder)) {
            new TencentWalk(TencentClient.demo(sdk::call, method)).walk();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void the_sdk_for_java_meets_every_code(String method) throws Exception {
        try (var sdk = JavaSdk.start(cloud, folder)) {
            new TencentFailures(sdk::call, method, new Operator(cloud.http())).meetAll();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void the_sdk_for_node_walks_through_the_cloud(String method) throws Exception {
        assumeTrue(NodeSdk.isPossible(), "needs node and npm");

        new TencentWalk(TencentClient.demo(NodeSdk.install(cloud)::call, method)).walk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void the_sdk_for_node_meets_every_code(String method) throws Exception {
        assumeTrue(NodeSdk.isPossible(), "needs node and npm");

        new TencentFailures(NodeSdk.install(cloud)::call, method, new Operator(cloud.http())).meetAll();
    }

    @Test
    void the_proxy_lets_nothing_else_through_and_tells_of_it() throws Exception {
        try (var client = HttpClient.newBuilder()
                .proxy(ProxySelector.of(new InetSocketAddress(
                        InetAddress.getLoopbackAddress(), cloud.proxy().getPort())))
                .build()) {
            var request = HttpRequest.newBuilder(URI.create("https://www.example.com/"))
                    .build();

            assertThatIOException().isThrownBy(() -> client.send(request, BodyHandlers.ofString()));
        }
        assertThat(cloud.requests()).contains("egress www.example.com:443 refused");
    }
}
