package io.squall.server.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.squall.dialect.Json;
import io.squall.server.exchange.Stage;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// docs/admin-api.yaml against a running server: the same routes, and examples that are answered as it says.
final class AdminDocumentTest {

    private static final JsonNode DOCUMENT =
            new YAMLMapper().readTree(Path.of("..", "docs", "admin-api.yaml").toFile());
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /// What stands in the exchanges' world for what stands in the default one.
    private static final Map<String, String> OF_THE_WORLD = Map.of("SquallDemoAppKey", "demo-key");

    private static final AtomicInteger WORLDS = new AtomicInteger();

    /// The example of an identifier that the world draws.
    private static final String AN_INSTANCE = "an-instance";

    @TempDir
    private Path folder = Path.of(".");

    /// An operation of the document.
    private record Operation(String method, String path, JsonNode node) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @Test
    void the_document_and_the_server_have_the_same_routes() {
        try (var stage = newStage()) {
            assertThat(operations().stream().map(Operation::toString))
                    .containsExactlyInAnyOrderElementsOf(stage.adminRoutes());
        }
    }

    @TestFactory
    Stream<DynamicTest> an_example_is_answered_as_the_document_says() {
        return operations().stream().map(operation -> dynamicTest(operation.toString(), () -> checkExample(operation)));
    }

    @TestFactory
    Stream<DynamicTest> a_body_with_an_unknown_member_is_refused_by_its_name() {
        return operations().stream()
                .filter(operation -> operation.node().has("requestBody"))
                .map(operation -> dynamicTest(operation.toString(), () -> checkUnknownMember(operation)));
    }

    @Test
    void an_unknown_path_and_another_method_are_told_apart() throws Exception {
        try (var stage = newStage()) {
            assertThat(send(stage, "GET", "/_squall/nonsense", "").statusCode()).isEqualTo(404);
            assertThat(send(stage, "DELETE", "/_squall/clock", "").statusCode()).isEqualTo(405);
            assertThat(send(stage, "PATCH", "/_squall/clock", "{").statusCode()).isEqualTo(400);
        }
    }

    private Stage newStage() {
        return Stage.open(folder.resolve("world-%d.db".formatted(WORLDS.incrementAndGet())));
    }

    private void checkExample(Operation operation) throws Exception {
        try (var stage = newStage()) {
            var body = operation.node().at("/requestBody/content/application~1json");
            var example = body.has("example") ? Json.write(body.get("example")) : "";
            if (body.has("schema")) {
                assertThat(faults(body.get("schema"), example))
                        .as("the example itself")
                        .isEmpty();
            }
            var answer = send(stage, operation.method(), target(operation, stage), example);

            var documented = operation.node().path("responses").path(String.valueOf(answer.statusCode()));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(faults(documented.at("/content/application~1json/schema"), answer.body()))
                    .as(answer.body())
                    .isEmpty();
        }
    }

    private void checkUnknownMember(Operation operation) throws Exception {
        try (var stage = newStage()) {
            var answer = send(stage, operation.method(), target(operation, stage), "{\"colour\": \"blue\"}");

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("colour");
            assertThat(operation.node().path("responses").has("400")).isTrue();
        }
    }

    private static List<Operation> operations() {
        var found = new ArrayList<Operation>();
        for (var path : DOCUMENT.get("paths").properties()) {
            for (var method : path.getValue().properties()) {
                found.add(new Operation(method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue()));
            }
        }
        return found;
    }

    private static List<String> faults(JsonNode schema, String json) {
        var whole = Json.object();
        whole.setAll((ObjectNode) schema);
        whole.set("components", DOCUMENT.get("components"));
        return SCHEMAS.getSchema(whole).validate(json, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    /// The path with the examples of its parameters in it; those that name what a world draws are made first.
    private static String target(Operation operation, Stage stage) throws Exception {
        var target = operation.path();
        for (var parameter : operation.node().path("parameters")) {
            var example = parameter.get("example").stringValue();
            var value = example.equals(AN_INSTANCE) ? instance(stage) : OF_THE_WORLD.getOrDefault(example, example);
            target = target.replace(
                    "{%s}".formatted(parameter.get("name").stringValue()),
                    URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
        return target;
    }

    private static String instance(Stage stage) throws Exception {
        var signedIn = send(stage, "POST", "/v1.0/appkeys/demo-key/tokens", """
                {"auth": {"username": "demo@squall.test", "password": "squall-demo"}}""");
        var token = text(signedIn, "/access/token/id");
        send(stage, "POST", "/v1.0/appkeys/demo-key/keypairs", "{\"keypair\": {\"name\": \"k\"}}", token);
        var built = send(stage, "POST", "/v1.0/appkeys/demo-key/instances", """
                {"instance": {"name": "web", "image": "11111111-1111-4111-8111-111111111111", "flavor": "m2-small", "keyName": "k",
                 "networks": [{"id": "demo-network"}], "availabilityZone": "kr-pub-a", "volume": {"size": 20},
                 "securityGroups": [{"name": "default"}]}}""", token);
        return text(built, "/instance/id");
    }

    private static String text(HttpResponse<String> answer, String pointer) throws Json.NotJson {
        var node = Json.read(answer.body().getBytes(StandardCharsets.UTF_8)).at(pointer);
        assertThat(node.isString()).as("%s in %s", pointer, answer.body()).isTrue();
        return node.stringValue();
    }

    private static HttpResponse<String> send(Stage stage, String method, String path, String body, String... token)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(stage.url() + path)).method(method, BodyPublishers.ofString(body));
        for (var one : token) {
            request.header("X-Auth-Token", one);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }
}
