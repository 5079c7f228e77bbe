package io.squall.server.admin;

import io.squall.dialect.Json;
import io.squall.server.DialectOptions;
import io.squall.server.Options;
import io.squall.server.ServerStage;
import io.squall.server.ServerStage.Reply;
import io.squall.server.world.World;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A server with the default world.
final class AdminStage implements AutoCloseable {

    private static final String ACCOUNT = "/v1.0/appkeys/SquallDemoAppKey";
    private static final Duration PATIENCE = Duration.ofMillis(300);

    private final ServerStage stage;

    private AdminStage(ServerStage stage) {
        this.stage = stage;
    }

    static AdminStage open(Path file, Optional<String> token) {
        return new AdminStage(
                ServerStage.open(file, PATIENCE, Options.DEFAULT.withAdminToken(token), DialectOptions.DEFAULT));
    }

    /// One world beside the default one, with a snapshot.
    void resetWorlds() {
        send("GET", "/_squall/worlds", "")
                .body()
                .path("worlds")
                .valueStream()
                .map(other -> other.path("world").asString())
                .filter(name -> !name.equals("default"))
                .forEach(name -> send("DELETE", "/_squall/worlds/" + name, ""));
        send("POST", "/_squall/worlds/default/fork", "{\"name\": \"stage\", \"ephemeral\": true}");
        send("POST", "/_squall/worlds/stage/snapshots", "{\"name\": \"before\"}");
    }

    /// An example with a world that was really exported in the place of one that was not.
    JsonNode filled(JsonNode example) {
        return example.has("file")
                ? ((ObjectNode) example.deepCopy())
                        .put(
                                "file",
                                send("GET", "/_squall/worlds/default/export", "")
                                        .body()
                                        .path("file")
                                        .asString())
                : example;
    }

    World world() {
        return stage.world();
    }

    int port() {
        return stage.port();
    }

    /// Sends a request.
    ///
    /// @param body none, when empty
    Reply send(String method, String path, String body, String... headers) {
        return stage.send(method, path, body, headers);
    }

    /// Signs the user in, if the password is right.
    boolean signIn(String appkey, String user, String password) {
        return token(appkey, user, password).isPresent();
    }

    /// Signs the user in, if the password is right, and gives the token.
    Optional<String> token(String appkey, String user, String password) {
        var credentials = Json.object();
        credentials.putObject("auth").put("username", user).put("password", password);
        var answer = send("POST", "/v1.0/appkeys/%s/tokens".formatted(appkey), Json.write(credentials))
                .body();
        return answer.at("/access/token/id").asStringOpt();
    }

    /// Sends a request to an API, and tells its id.
    String latestRequest() {
        send("GET", "/v1.0/appkeys/nobody/instances", "");
        return send("GET", "/_squall/requests", "").body().at("/requests/0/id").asString();
    }

    /// Makes an instance of the demo account, and tells its id.
    String createInstance() {
        var token = token("SquallDemoAppKey", "demo@squall.test", "squall-demo").orElseThrow();
        send("POST", ACCOUNT + "/keypairs", "{\"keypair\": {\"name\": \"mykey\"}}", "X-Auth-Token", token);
        var network = find(token, "/networks", "networks", "name", "Default Network");
        var subnet = send("GET", ACCOUNT + "/subnets", "", "X-Auth-Token", token)
                .body()
                .at("/subnets/0/id")
                .asString();
        var image = find(token, "/images", "images", "name", "CentOS 7.9 (2021.01.26)");
        var flavor = find(token, "/flavors", "flavors", "name", "m2.c1m2");
        var created = send(
                "POST", ACCOUNT + "/instances", """
                {"instance": {"name": "web", "image": "%s", "flavor": "%s", "availabilityZone": "kr-pub-a",
                 "networks": [{"id": "%s", "subnetId": "%s"}], "keyName": "mykey", "volume": {"size": 20},
                 "securityGroups": [{"name": "default"}]}}""".formatted(image, flavor, network, subnet), "X-Auth-Token", token);
        return created.body()
                .at("/instance/id")
                .asStringOpt()
                .orElseThrow(() -> new IllegalStateException(created.toString()));
    }

    private String find(String token, String path, String list, String member, String value) {
        var answer = send("GET", ACCOUNT + path, "", "X-Auth-Token", token);
        return answer.body()
                .path(list)
                .valueStream()
                .filter(element -> element.path(member).asString().equals(value))
                .findFirst()
                .map(element -> element.path("id").asString())
                .orElseThrow(() -> new IllegalStateException(answer.toString()));
    }

    @Override
    public void close() {
        stage.close();
    }
}
