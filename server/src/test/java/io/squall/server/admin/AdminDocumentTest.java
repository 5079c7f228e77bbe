package io.squall.server.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.squall.dialect.Casting;
import io.squall.dialect.Json;
import io.squall.server.DialectOptions;
import io.squall.server.ServerStage.Reply;
import io.squall.server.admin.AdminDocument.Operation;
import io.squall.server.journal.Coverage;
import io.squall.server.journal.RequestJournal;
import io.squall.server.proxy.Egress;
import io.squall.server.proxy.EgressPolicy;
import io.squall.server.proxy.Strangers;
import io.squall.server.world.Worlds;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The server does what `docs/admin-api.yaml` says, and nothing that it does not say.
final class AdminDocumentTest {

    private static final AdminDocument DOCUMENT = AdminDocument.read();
    private static final String REQUEST = "01234567-89ab-4cde-8f01-23456789abcd";
    private static final String WORLDS = "/_squall/worlds";
    private static final Set<String> IN_MEMORY = Set.of("/_squall/egress", "/_squall/coverage");
    private static final RequestJournal JOURNAL = new RequestJournal(RequestJournal.Bounds.DEFAULT);
    private static final Coverage COVERAGE = new Coverage(List.of(), JOURNAL);
    private static final Egress EGRESS =
            new Egress(new EgressPolicy.Block(), InstantSource.system(), (at, hostAndPort, allowed) -> {});
    private static final Endpoints ENDPOINTS =
            new Endpoints("http://127.0.0.1:8600", Optional.empty(), Optional.empty(), Optional.empty());
    private static final Casting CASTING = DialectOptions.DEFAULT.casting();
    private static final String INSTANCE = "5f3c9a0e-2c51-4c0b-9a5e-0c7e8a1b2d3f";

    private final Path file;
    private AdminStage stage;

    AdminDocumentTest(@TempDir Path folder) {
        this.file = folder.resolve("world.db");
        this.stage = AdminStage.open(file, Optional.empty());
    }

    @BeforeEach
    void reset() {
        stage.world().reset();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void every_route_is_documented_and_the_other_way_round() {
        assertThat(DOCUMENT.operations())
                .extracting(Operation::route)
                .containsExactlyInAnyOrderElementsOf(new AdminApi(
                                Worlds.around(stage.world()),
                                JOURNAL,
                                COVERAGE,
                                EGRESS,
                                () -> ENDPOINTS,
                                CASTING,
                                Optional.empty(),
                                new Strangers())
                        .routes());
    }

    @Test
    void the_members_of_every_body_are_documented_and_the_other_way_round() {
        var worlds = new AdminWorlds(Worlds.around(stage.world())).routes();
        var others = new AdminRoutes(stage.world(), JOURNAL, COVERAGE, EGRESS, () -> ENDPOINTS, CASTING).all();
        for (var route : Stream.concat(worlds.stream(), others.stream()).toList()) {
            var operation = DOCUMENT.operations().stream()
                    .filter(candidate -> candidate.route().equals(route.method() + " " + route.path()))
                    .findFirst()
                    .orElseThrow();
            assertThat(DOCUMENT.members(operation.requestSchema()))
                    .as(operation.route())
                    .isEqualTo(route.members());
        }
    }

    @Test
    void no_object_is_open_and_no_reference_dangles() {
        assertThat(DOCUMENT.openObjects()).isEmpty();
        assertThat(DOCUMENT.danglingReferences()).isEmpty();
    }

    @Test
    void an_answer_with_a_member_that_is_not_documented_is_noticed() {
        var health = DOCUMENT.operations().getFirst();
        var schema = DOCUMENT.answer(health, 200).path("schema");

        assertThat(DOCUMENT.complaints(schema, Json.object().put("status", "up")))
                .isEmpty();
        assertThat(DOCUMENT.complaints(schema, Json.object().put("status", "up").put("surplus", 1)))
                .hasSize(1);
        assertThat(DOCUMENT.complaints(schema, Json.object().put("status", "down")))
                .hasSize(1);
    }

    @TestFactory
    Stream<DynamicTest> the_examples_succeed_and_are_answered_as_documented() {
        return forEach(operation -> {
            for (var body : operation.exampleBodies()) {
                stage.world().reset();
                var text = operation.hasBody() ? Json.write(stage.filled(body)) : "";
                if (operation.hasBody()) {
                    assertThat(DOCUMENT.complaints(operation.requestSchema(), body))
                            .as("the example %s", body)
                            .isEmpty();
                }
                var reply = stage.send(operation.method(), path(operation), text);
                assertThat(reply.status()).as("%s: %s", body, reply).isEqualTo(200);
                requireDocumented(operation, reply);
            }
            var example = DOCUMENT.answer(operation, 200).path("example");
            requireDocumented(operation, new Reply(200, example));
        });
    }

    @TestFactory
    Stream<DynamicTest> an_empty_body_will_do_where_none_is_required() {
        return forEach(operation -> {
            var required = operation.node().at("/requestBody/required").asBoolean(false);
            var reply = stage.send(operation.method(), path(operation), "");
            assertThat(reply.status()).as(reply.toString()).isEqualTo(required ? 400 : 200);
            requireDocumented(operation, reply);
        });
    }

    @TestFactory
    Stream<DynamicTest> a_member_that_is_unknown_is_named() {
        return forEach(operation -> {
            refuses(operation, "{\"surplus\": 1}", "surplus is unknown");
            for (var member : DOCUMENT.members(operation.requestSchema())) {
                if (Set.of("stock", "quotas", "diskGb").contains(member)) {
                    refuses(operation, "{\"%s\": {\"surplus\": 1}}".formatted(member), member + ".surplus is unknown");
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> a_member_of_the_wrong_kind_is_named() {
        return forEach(operation -> {
            for (var member : DOCUMENT.members(operation.requestSchema())) {
                refuses(operation, "{\"%s\": [1.5]}".formatted(member), member + "(\\[0])? must be .*");
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> a_body_that_is_no_object_is_refused() {
        return forEach(operation -> {
            refuses(operation, "[]", "the body must be a JSON object");
            refuses(operation, "{\"", "(?s).*");
            if (!operation.path().equals("/_squall/worlds/import")) {
                refuses(operation, " ".repeat(1 << 20) + "{}", "the body is larger than 1048576 bytes");
            }
        });
    }

    private void refuses(Operation operation, String body, String words) {
        var reply = stage.send(operation.method(), path(operation), body);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(400);
        assertThat(reply.error()).matches(words);
        requireDocumented(operation, reply);
    }

    @TestFactory
    Stream<DynamicTest> what_the_path_names_must_exist() {
        return forEach(operation -> {
            if (operation.hasVariables()) {
                var body = operation.hasBody()
                        ? Json.write(operation.exampleBodies().getFirst())
                        : "";
                for (var ghost : new String[] {"ghost", "", "%zz", "a+b"}) {
                    var path = operation
                            .path()
                            .replaceFirst("\\{[a-z]+}", ghost)
                            .replace("{user}", "demo@squall.test")
                            .replace("{role}", "admin")
                            .replace("{snapshot}", "before");
                    var reply = stage.send(
                            operation.method(), path.replace("{act}", "lock").replace("%zz", "%25zz"), body);
                    assertThat(reply.status()).as("%s: %s", path, reply).isEqualTo(404);
                    requireDocumented(operation, reply);
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> another_method_is_refused() {
        return forEach(operation -> {
            var reply = stage.send("OPTIONS", path(operation), "");
            assertThat(reply.status()).isEqualTo(405);
            assertThat(reply.error()).contains(operation.method());
            requireDocumented(operation, reply);
        });
    }

    @TestFactory
    Stream<DynamicTest> a_page_of_another_site_is_refused() {
        return forEach(operation -> {
            var reply = stage.send(operation.method(), path(operation), "", "Origin", "https://evil.example");
            assertThat(reply.status()).isEqualTo(403);
            requireDocumented(operation, reply);
        });
    }

    @Test
    void a_database_that_does_not_answer_makes_it_unavailable() throws SQLException {
        try (var stranger = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = stranger.createStatement()) {
            statement.execute("begin immediate");
            for (var operation : DOCUMENT.operations()) {
                if (!operation.method().equals("GET")
                        && !IN_MEMORY.contains(operation.path())
                        && !operation.path().startsWith(WORLDS)) {
                    var body = operation.hasBody()
                            ? Json.write(operation.exampleBodies().getLast())
                            : "";
                    var reply = stage.send(operation.method(), operation.examplePath(), body);
                    assertThat(reply.status()).as("%s: %s", operation, reply).isEqualTo(503);
                    requireDocumented(operation, reply);
                }
            }
        }
    }

    /// Whether the document knows such an answer.
    private static void requireDocumented(Operation operation, Reply reply) {
        var answer = DOCUMENT.answer(operation, reply.status());
        assertThat(answer.isMissingNode())
                .as("%s may not answer %d", operation, reply.status())
                .isFalse();
        JsonNode schema = answer.path("schema");
        assertThat(DOCUMENT.complaints(schema, reply.body()))
                .as("%s answered %s", operation, reply)
                .isEmpty();
    }

    private String path(Operation operation) {
        if (operation.path().startsWith(WORLDS)) {
            stage.resetWorlds();
        }
        if (operation.path().equals("/_squall/requests/{request}")) {
            return operation.examplePath().replace(REQUEST, stage.latestRequest());
        }
        if (operation.path().startsWith("/_squall/rehearsals/")) {
            stage.send("POST", "/_squall/rehearsals", "{\"delay\": \"PT1S\"}");
        }
        if (operation.path().startsWith("/_squall/incidents/")) {
            stage.send("POST", "/_squall/incidents", "{\"name\": \"zone-sold-out\"}");
        }
        return operation.path().startsWith("/_squall/instances/")
                ? operation.examplePath().replace(INSTANCE, stage.createInstance())
                : operation.examplePath();
    }

    private Stream<DynamicTest> forEach(Consumer<Operation> check) {
        return DOCUMENT.operations().stream()
                .map(operation -> dynamicTest(operation.toString(), () -> {
                    stage.world().reset();
                    check.accept(operation);
                }));
    }
}
