package io.squall.dialect;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collector;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Reads and writes JSON.
public final class Json {

    private static final int MAX_NESTING = 100;
    private static final int MAX_NUMBER_LENGTH = 100;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_NESTING)
                            .maxNumberLength(MAX_NUMBER_LENGTH)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    /// The text was no JSON.
    public static final class NotJson extends Exception {

        private static final long serialVersionUID = 1;

        NotJson(String message) {
            super(message);
        }
    }

    /// Reads exactly one JSON value.
    ///
    /// @throws NotJson if it is empty, not UTF-8, not JSON, followed by something else, or nested too deeply
    public static JsonNode read(byte[] utf8) throws NotJson {
        if (utf8.length == 0) {
            throw new NotJson("the body is empty");
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
            var node = MAPPER.readTree(text);
            if (node.isMissingNode()) {
                throw new NotJson("the body is empty");
            }
            return node;
        } catch (CharacterCodingException malformed) {
            throw new NotJson("the body is not UTF-8");
        } catch (JacksonException malformed) {
            var place = malformed.getLocation();
            throw new NotJson(
                    place == null
                            ? malformed.getOriginalMessage()
                            : "%s, at line %d, column %d"
                                    .formatted(malformed.getOriginalMessage(), place.getLineNr(), place.getColumnNr()));
        }
    }

    /// Writes it on one line.
    public static String write(JsonNode node) {
        return MAPPER.writeValueAsString(node);
    }

    /// Writes it for people, a member on each line.
    public static String writeIndented(JsonNode node) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(node);
    }

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    /// JSON's null.
    public static JsonNode nothing() {
        return JsonNodeFactory.instance.nullNode();
    }

    public static JsonNode text(String text) {
        return JsonNodeFactory.instance.stringNode(text);
    }

    public static JsonNode number(long number) {
        return JsonNodeFactory.instance.numberNode(number);
    }

    public static JsonNode truth(boolean truth) {
        return JsonNodeFactory.instance.booleanNode(truth);
    }

    /// Collects nodes into an array.
    public static Collector<JsonNode, ArrayNode, ArrayNode> toArray() {
        return Collector.of(Json::array, ArrayNode::add, ArrayNode::addAll);
    }
}
