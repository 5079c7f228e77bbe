package io.squall.server.admin;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.squall.dialect.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The document of the admin API, `docs/admin-api.yaml`.
final class AdminDocument {

    private static final Path FILE = Path.of("..", "docs", "admin-api.yaml");
    private static final String JSON_BODY = "/content/application~1json";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final JsonNode root;

    private AdminDocument(JsonNode root) {
        this.root = root;
    }

    static AdminDocument read() {
        var settings = LoadSettings.builder().setLabel(FILE.toString()).build();
        try (var in = Files.newInputStream(FILE)) {
            return new AdminDocument(JsonMapper.shared().valueToTree(new Load(settings).loadFromInputStream(in)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// A method of a path.
    record Operation(String method, String path, JsonNode pathItem, JsonNode node) {

        /// As [AdminApi#routes()] names it.
        String route() {
            return method + " " + path;
        }

        /// The path with the examples of its variables.
        String examplePath() {
            var filled = path;
            for (var parameter : pathItem.path("parameters")) {
                filled = filled.replace(
                        "{%s}".formatted(parameter.path("name").asString()),
                        parameter.path("example").asString());
            }
            return filled;
        }

        boolean hasVariables() {
            return path.contains("{");
        }

        boolean hasBody() {
            return node.has("requestBody");
        }

        JsonNode requestSchema() {
            return node.path("requestBody").at(JSON_BODY).path("schema");
        }

        /// The bodies to try; one empty body, if it takes none.
        List<JsonNode> exampleBodies() {
            return hasBody()
                    ? node.path("requestBody")
                            .at(JSON_BODY)
                            .path("examples")
                            .valueStream()
                            .map(example -> example.path("value"))
                            .toList()
                    : List.of(Json.object());
        }

        @Override
        public String toString() {
            return route();
        }
    }

    List<Operation> operations() {
        return root.path("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .filter(member -> METHODS.contains(member.getKey()))
                        .map(member -> new Operation(
                                member.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                path.getValue(),
                                member.getValue())))
                .toList();
    }

    /// What the document says of an answer; nothing, if it does not know the status.
    JsonNode answer(Operation operation, int status) {
        return resolved(operation.node().path("responses").path(String.valueOf(status)))
                .at(JSON_BODY);
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? root.at(node.path("$ref").asString().substring(1)) : node;
    }

    /// The members that an object may have.
    Set<String> members(JsonNode schema) {
        return new TreeSet<>(resolved(schema).path("properties").propertyNames());
    }

    /// What is wrong with `value`.
    List<String> complaints(JsonNode schema, JsonNode value) {
        return compile(schema).validate(value).stream().map(Error::toString).toList();
    }

    private Schema compile(JsonNode schema) {
        var whole = Json.object();
        whole.putArray("allOf").add(schema);
        whole.set("components", root.path("components"));
        return SCHEMAS.getSchema(whole);
    }

    /// The objects that may have members which are not named.
    List<String> openObjects() {
        var open = new ArrayList<String>();
        root.path("components").path("schemas").forEachEntry((name, schema) -> {
            if (schema.path("type").asString("").equals("object")
                    && schema.path("additionalProperties").asBoolean(true)) {
                open.add(name);
            }
        });
        return open;
    }

    /// The references that lead nowhere.
    List<String> danglingReferences() {
        return root.findValuesAsString("$ref").stream()
                .filter(reference -> root.at(reference.substring(1)).isMissingNode())
                .toList();
    }
}
