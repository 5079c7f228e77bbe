package io.squall.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.squall.dialect.Json;
import io.squall.server.Options;
import io.squall.server.RequestLog;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `squall requests`, `squall why` and `squall coverage`, beside a cloud that has neither proxy nor calls of others.
final class JournalCommandsTest {

    private static final RequestLog SILENCE = new RequestLog(
            new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8), RequestLog.Format.TEXT);

    private final StringWriter out = new StringWriter();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Path folder;
    private final RunningCloud cloud;

    JournalCommandsTest(@TempDir Path folder) throws InterruptedException {
        this.folder = folder;
        this.cloud = RunningCloud.start(Optional.of(folder), new CloudOptions(), Options.DEFAULT.on(0), 0, SILENCE);
    }

    @AfterEach
    void close() {
        client.close();
        cloud.close();
    }

    private int squall(String... arguments) {
        out.getBuffer().setLength(0);
        return Squall.run(new PrintWriter(out, true), arguments);
    }

    private int squall(String command, Path data, String... arguments) {
        var all = new String[arguments.length + 3];
        all[0] = command;
        all[1] = "--data";
        all[2] = data.toString();
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return squall(all);
    }

    private String ask(String target) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(cloud.server().url() + target))
                .header("X-Auth-Token", "stale-token")
                .header("X-Colour", "red")
                .build();
        return client.send(request, BodyHandlers.ofString())
                .headers()
                .firstValue("Squall-Request-Id")
                .orElseThrow();
    }

    @Test
    void requests_lists_and_filters_and_why_explains() throws Exception {
        var first = ask("/v1.0/appkeys/SquallDemoAppKey/images");
        var second = ask("/v2/index.php?Action=DescribeInstances");

        assertThat(squall("requests", folder)).isZero();
        assertThat(out.toString().lines()).hasSize(2);
        assertThat(out.toString())
                .contains(first.substring(0, 8), "nhn ListImages", "-3 PERMISSION_DENIED")
                .contains("tencent-v2 -", "4600");
        assertThat(squall("requests", folder, "--operation", "ListImages", "--failed", "--json"))
                .isZero();
        assertThat(Json.read(out.toString().getBytes(StandardCharsets.UTF_8))
                        .path("id")
                        .asString())
                .isEqualTo(first);
        assertThat(squall("requests", folder, "--code", "10409")).isZero();
        assertThat(out.toString()).isEmpty();
        assertThat(squall("requests", folder, "--limit", "0")).isEqualTo(2);

        assertThat(squall("why", folder, first.substring(0, 8))).isZero();
        assertThat(out.toString())
                .contains("request    " + first)
                .contains("operation  ListImages")
                .contains("check      TokenUnknown (token unknown)")
                .contains("origin     cause")
                .contains("remedy     ");
        assertThat(out.toString().lines().mapToInt(String::length).max().orElseThrow())
                .isLessThanOrEqualTo(100);
        assertThat(squall("why", folder)).isZero();
        assertThat(out.toString()).contains(second);
        assertThat(squall("why", folder, "ffffffff")).isEqualTo(Failure.NOT_FOUND);
        assertThat(squall("why", folder.resolve("nowhere"))).isEqualTo(Failure.NOT_FOUND);
        assertThat(squall("requests", folder.resolve("nowhere"))).isEqualTo(Failure.NOT_FOUND);
    }

    @Test
    void coverage_is_shown_saved_merged_and_held_against_goals() throws Exception {
        ask("/v1.0/appkeys/SquallDemoAppKey/images");
        var one = folder.resolve("one.json");
        var page = folder.resolve("coverage.html");
        var suites = folder.resolve("coverage.xml");

        assertThat(squall(
                        "coverage",
                        folder,
                        "--save",
                        one.toString(),
                        "--html",
                        page.toString(),
                        "--junit",
                        suites.toString()))
                .isZero();
        assertThat(out.toString()).contains("nhn", "ListImages", ": -3");
        assertThat(Files.readString(page)).contains("ListImages");
        assertThat(Files.readString(suites)).contains("nhn.ListImages");

        assertThat(squall("coverage", one.toString(), one.toString(), "--json")).isZero();
        assertThat(out.toString())
                .contains("\"error\":\"PERMISSION_DENIED\",\"declared\":true,\"cause\":2", "\"percent\":");
        assertThat(squall("coverage", one.toString(), "--operation", "ListImages"))
                .isZero();
        assertThat(out.toString()).contains("cause           1 -3 PERMISSION_DENIED", "not met");

        assertThat(squall("coverage", one.toString(), "--fail-under", "5", "--require", "-3"))
                .isZero();
        assertThat(squall("coverage", one.toString(), "--fail-under", "99")).isEqualTo(1);
        assertThat(squall("coverage", one.toString(), "--require", "10409")).isEqualTo(1);
        assertThat(squall("coverage", one.toString(), "--require", "ListImages:permission-denied"))
                .isZero();
        assertThat(squall("coverage", one.toString(), "--require", "StopInstance:-3"))
                .isEqualTo(1);
        assertThat(squall("coverage", one.toString(), "--require", "nonsense")).isEqualTo(2);
        assertThat(squall("coverage", one.toString(), "--operation", "nonsense"))
                .isEqualTo(2);
        assertThat(squall("coverage", page.toString())).isEqualTo(Failure.NOT_FOUND);

        var baseline = folder.resolve("baseline.json").toString();
        assertThat(squall("coverage", one.toString(), "--baseline", baseline)).isEqualTo(Failure.NOT_FOUND);
        assertThat(squall("coverage", one.toString(), "--baseline", baseline, "--update-baseline"))
                .isZero();
        assertThat(squall("coverage", one.toString(), "--baseline", baseline)).isZero();
        cloudForgets();
        assertThat(squall("coverage", folder, "--baseline", baseline)).isEqualTo(1);
        assertThat(squall("coverage", one.toString(), "--update-baseline")).isEqualTo(2);
    }

    private void cloudForgets() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(cloud.server().url() + "/_squall/coverage"))
                .DELETE()
                .build();
        assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    }
}
