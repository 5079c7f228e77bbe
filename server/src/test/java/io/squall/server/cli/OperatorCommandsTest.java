package io.squall.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.squall.dialect.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/// `squall rehearse` and `squall incident`, in the default world and in another.
final class OperatorCommandsTest {

    private final HttpClient client = HttpClient.newHttpClient();
    private final Typing typing;
    private final RunningCloud cloud;

    OperatorCommandsTest(@TempDir Path folder) throws InterruptedException {
        this.typing = new Typing(folder.resolve("data"));
        this.cloud = typing.start();
    }

    @AfterEach
    void close() {
        client.close();
        cloud.close();
    }

    private JsonNode send(String method, String path, String token, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(cloud.server().url() + "/v1.0/appkeys/" + path))
                .header("X-Auth-Token", token)
                .method(method, BodyPublishers.ofString(body))
                .build();
        return Json.read(client.send(request, BodyHandlers.ofByteArray()).body());
    }

    /// What becomes of a call to ListVolumes with this appkey.
    private int code(String appkey) throws Exception {
        var token = send(
                "POST",
                appkey + "/tokens",
                "none",
                "{\"auth\": {\"username\": \"demo@squall.test\", \"password\": \"squall-demo\"}}");
        return send("GET", appkey + "/volumes", token.at("/access/token/id").asString(), "")
                .at("/header/resultCode")
                .asInt(-100);
    }

    private int code() throws Exception {
        return code("SquallDemoAppKey");
    }

    /// Makes a world, and gives its appkey.
    private String fork(String name) {
        assertThat(typing.type("world fork", "default", name, "--json")).isZero();
        return typing.json().at("/credentials/0/now").asString();
    }

    @Test
    void a_rehearsal_strikes_is_listed_and_is_stopped() throws Exception {
        assertThat(typing.type("rehearse", "--operation", "ListVolumes", "DATABASE_FAILED", "--every", "2"))
                .isZero();
        assertThat(typing.out()).startsWith("r1    ListVolumes").contains("DATABASE_FAILED", "every 2", "0 of 0");
        assertThat(code()).isZero();
        assertThat(code()).isEqualTo(-6);
        assertThat(typing.type("rehearse list")).isZero();
        assertThat(typing.out()).contains("1 of 2");
        assertThat(typing.type("rehearse list", "--json")).isZero();
        assertThat(typing.json().at("/rehearsals/0/hits").asInt()).isEqualTo(1);

        assertThat(typing.type("rehearse stop", "r1")).isZero();
        assertThat(code()).isZero();
        assertThat(code()).isZero();
        assertThat(typing.type("rehearse stop", "r1")).isEqualTo(Failure.NOT_FOUND);
        assertThat(typing.err()).startsWith("squall: ").contains("r1");
    }

    @Test
    void all_rehearsals_are_cleared() throws Exception {
        assertThat(typing.type(
                        "rehearse", "--sequence", "DATABASE_FAILED,ok,DATABASE_FAILED", "--operation", "ListVolumes"))
                .isZero();
        assertThat(typing.type("rehearse", "--delay", "1ms", "--json")).isZero();
        assertThat(typing.json().path("delay").asString()).isEqualTo("PT0.001S");
        assertThat(code()).isEqualTo(-6);
        assertThat(typing.type("rehearse clear")).isZero();
        assertThat(typing.type("rehearse list")).isZero();
        assertThat(typing.out()).isBlank();
        assertThat(code()).isZero();
    }

    @Test
    void a_code_that_begins_with_a_minus_is_a_code() throws Exception {
        assertThat(typing.type("rehearse", "--operation", "ListVolumes", "--first", "1", "--", "-6"))
                .isZero();
        assertThat(code()).isEqualTo(-6);
    }

    @Test
    void what_cannot_be_rehearsed_is_refused() {
        assertThat(typing.type("rehearse", "--operation", "ListVolume", "DATABASE_FAILED"))
                .isEqualTo(Failure.REFUSED);
        assertThat(typing.err()).isEqualTo("squall: there is no operation ListVolume\n");
        assertThat(typing.type("rehearse", "5999")).isEqualTo(Failure.REFUSED);
        assertThat(typing.err()).isEqualTo("squall: there is no code 5999\n");
        assertThat(typing.type("rehearse", "--dialect", "aws", "6000")).isEqualTo(Failure.REFUSED);
        assertThat(typing.err()).contains("there is no dialect aws, only tencent-v2, nhn");
        assertThat(typing.type("rehearse", "--operation", "cvm.DescribeInstances", "5300"))
                .isEqualTo(Failure.REFUSED);
        assertThat(typing.err()).contains("cvm.DescribeInstances does not document 5300; --force");
        assertThat(typing.type("rehearse", "--operation", "cvm.DescribeInstances", "5300", "--force"))
                .isZero();
        assertThat(typing.type("rehearse", "6000", "--lose-answer")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(typing.type("rehearse")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(typing.err()).contains("Missing what befalls the calls");
    }

    @Test
    void an_incident_goes_on_until_it_is_stopped() throws Exception {
        assertThat(typing.type("incident start", "storage-down")).isZero();
        assertThat(typing.out()).startsWith("storage-down").contains("until it is stopped");
        assertThat(code()).isEqualTo(-1);
        assertThat(typing.type("incident list")).isZero();
        assertThat(typing.out()).contains("zone-sold-out        nothing more fits", "  goes on: storage-down");

        assertThat(typing.type("incident stop", "storage-down")).isZero();
        assertThat(typing.out()).isEqualTo("ended: storage-down\n");
        assertThat(code()).isZero();
        assertThat(typing.type("incident stop", "storage-down")).isEqualTo(Failure.NOT_FOUND);
    }

    @Test
    void an_incident_ends_by_its_time() throws Exception {
        assertThat(typing.type("clock", "--freeze")).isZero();
        assertThat(typing.type("incident start", "key-revoked", "--account", "SquallDemoAppKey", "--for", "10m"))
                .isZero();
        assertThat(typing.out()).contains("key-revoked:", " until 2");
        assertThat(code()).isEqualTo(-3);
        assertThat(typing.type("clock", "--advance", "PT10M")).isZero();
        assertThat(code()).isZero();
        assertThat(typing.type("incident start", "compute-down")).isZero();
        assertThat(typing.type("incident start", "zone-closed", "--zone", "kr-pub-a", "--json"))
                .isZero();
        assertThat(typing.json().path("incident").asString()).isEqualTo("zone-closed:kr-pub-a");
        assertThat(typing.type("incident stop", "--all")).isZero();
        assertThat(typing.out().lines()).containsExactly("ended: zone-closed:kr-pub-a", "ended: compute-down");
    }

    @Test
    void what_cannot_happen_is_refused() {
        assertThat(typing.type("incident start", "rain")).isEqualTo(Failure.REFUSED);
        assertThat(typing.err()).contains("zone-sold-out");
        assertThat(typing.type("incident start", "zone-closed", "--zone", "moon"))
                .isEqualTo(Failure.NOT_FOUND);
        assertThat(typing.type("incident start", "compute-down", "--zone", "kr-pub-a"))
                .isEqualTo(Failure.REFUSED);
        assertThat(typing.err()).isEqualTo("squall: zone does not go with compute-down\n");
        assertThat(typing.type("incident stop")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(typing.squall("incident")).isEqualTo(CommandLine.ExitCode.USAGE);
    }

    @Test
    void another_world_is_named() throws Exception {
        var appkey = fork("trial");
        assertThat(typing.type("rehearse", "--world", "trial", "--operation", "ListVolumes", "DATABASE_FAILED"))
                .isZero();
        assertThat(code()).isZero();
        assertThat(code(appkey)).isEqualTo(-6);
        assertThat(typing.type("rehearse list")).isZero();
        assertThat(typing.out()).isBlank();
        assertThat(typing.type("rehearse clear", "--world", "trial")).isZero();
        assertThat(typing.type("incident start", "key-revoked", "--world", "trial"))
                .isZero();
        assertThat(code(appkey)).isEqualTo(-3);
        assertThat(code()).isZero();

        assertThat(typing.type("requests", "--world", "trial", "--json", "--operation", "ListVolumes"))
                .isZero();
        assertThat(typing.out().lines()).hasSize(2).allMatch(line -> line.contains("\"world\":\"trial\""));
        assertThat(typing.type("why", "--world", "trial")).isZero();
        assertThat(typing.out()).contains("world      trial");
        assertThat(typing.type("coverage", "--world", "trial", "--operation", "ListVolumes"))
                .isZero();
        assertThat(typing.out()).contains("-6 DATABASE_FAILED");
        assertThat(typing.type("coverage", "--operation", "ListVolumes", "--json"))
                .isZero();
        assertThat(typing.json().at("/apis/0/operations/0/done").asInt()).isEqualTo(2);
        for (var command : new String[] {"rehearse list", "incident list", "clock", "requests", "why", "coverage"}) {
            assertThat(typing.type(command, "--world", "none")).as(command).isEqualTo(Failure.NOT_FOUND);
            assertThat(typing.err()).as(command).contains("there is no world none");
        }
    }

    @Test
    void what_would_count_for_nothing_is_refused() throws IOException {
        assertThat(typing.squall("rehearse", "--world", "trial", "clear")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(typing.err()).contains("--world must stand behind clear");
        assertThat(typing.type("coverage", "saved.json", "--world", "trial")).isEqualTo(CommandLine.ExitCode.USAGE);
    }
}
