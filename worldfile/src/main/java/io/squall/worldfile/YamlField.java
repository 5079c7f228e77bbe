package io.squall.worldfile;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// A value in a YAML file, which knows where it stands.
final class YamlField {

    private static final Pattern DURATION = Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,3})?)(ms|s|m|h|d)");
    private static final int CLOSE = 3;

    private final Node node;
    private final String path;
    private final Map<String, YamlField> members = new LinkedHashMap<>();
    private final Set<String> read = new LinkedHashSet<>();

    /// A faulty field, until [WorldFile] tells in which file.
    static final class Fault extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final int line;

        Fault(int line, String message) {
            super(message, null, false, false);
            this.line = line;
        }

        int line() {
            return line;
        }
    }

    YamlField(Node node, String path) {
        this.node = node;
        this.path = path;
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(entry -> addMember(entry.getKeyNode(), entry.getValueNode()));
        }
    }

    private void addMember(Node keyNode, Node value) {
        if (!(keyNode instanceof ScalarNode key)) {
            throw new Fault(line(keyNode), "%s must have names that are plain text".formatted(name()));
        }
        var member = new YamlField(value, path.isEmpty() ? key.getValue() : path + "." + key.getValue());
        if (members.put(key.getValue(), member) != null) {
            throw new Fault(line(keyNode), "%s is there twice".formatted(member.path));
        }
    }

    private static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    private String name() {
        return path.isEmpty() ? "the file" : path;
    }

    /// What is wrong with it, as an exception.
    Fault wrong(String problem) {
        return new Fault(line(node), name() + " " + problem);
    }

    private boolean isAbsent() {
        return node.getTag().equals(Tag.NULL);
    }

    Optional<YamlField> optional(String member) {
        requireMapping();
        read.add(member);
        return Optional.ofNullable(members.get(member)).filter(field -> !field.isAbsent());
    }

    YamlField required(String member) {
        return optional(member).orElseThrow(() -> wrong("must have a field \"%s\"".formatted(member)));
    }

    private void requireMapping() {
        if (!(node instanceof MappingNode)) {
            throw wrong("must be a group of fields");
        }
    }

    /// The elements of a list; a field that is absent has none.
    List<YamlField> list(String member) {
        return optional(member).map(YamlField::elements).orElse(List.of());
    }

    private List<YamlField> elements() {
        if (!(node instanceof SequenceNode sequence)) {
            throw wrong("must be a list");
        }
        var elements = new ArrayList<YamlField>();
        for (var element : sequence.getValue()) {
            elements.add(new YamlField(element, "%s[%d]".formatted(path, elements.size())));
        }
        return elements;
    }

    /// The members in their order.
    Map<String, YamlField> entries() {
        requireMapping();
        read.addAll(members.keySet());
        return members;
    }

    /// Complains about a member that nobody has read.
    void requireNoOthers() {
        for (var entry : members.entrySet()) {
            if (!read.contains(entry.getKey())) {
                throw new Fault(
                        line(entry.getValue().node),
                        "%s has an unknown field \"%s\"%s"
                                .formatted(name(), entry.getKey(), suggestion(entry.getKey())));
            }
        }
    }

    private String suggestion(String unknown) {
        return read.stream()
                .filter(known -> distance(known, unknown) < CLOSE)
                .findFirst()
                .map("; did you mean \"%s\"?"::formatted)
                .orElseGet(() -> "; it may have " + String.join(", ", read));
    }

    /// How many letters must change to make one word of the other.
    private static int distance(String one, String other) {
        var row = new int[other.length() + 1];
        for (var j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (var i = 1; i <= one.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j < row.length; j++) {
                var change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }

    String text() {
        if (!(node instanceof ScalarNode scalar) || scalar.getValue().isEmpty()) {
            throw wrong("must be text");
        }
        return scalar.getValue();
    }

    boolean bool() {
        return switch (text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong("must be true or false, not \"%s\"".formatted(text()));
        };
    }

    long number(long min, long max) {
        try {
            var number = Long.parseLong(text());
            if (number < min || number > max) {
                throw wrong("must be from %d to %d, not %d".formatted(min, max, number));
            }
            return number;
        } catch (NumberFormatException notANumber) {
            throw wrong("must be a whole number, not \"%s\"".formatted(text()));
        }
    }

    int integer(int min) {
        return (int) number(min, Integer.MAX_VALUE);
    }

    /// A time such as `90s`, `1.5m` or `1h`.
    Duration duration() {
        var parsed = DURATION.matcher(text());
        if (!parsed.matches()) {
            throw wrong("must be a time such as 500ms, 2s, 15m or 1h, not \"%s\"".formatted(text()));
        }
        var amount = Double.parseDouble(parsed.group(1)) * millis(parsed.group(2));
        return Duration.ofMillis(Math.round(amount));
    }

    private static long millis(String unit) {
        return switch (unit) {
            case "ms" -> 1;
            case "s" -> 1_000;
            case "m" -> 60_000;
            case "h" -> 3_600_000;
            default -> 86_400_000;
        };
    }

    /// A moment such as `2026-01-01T00:00:00Z`.
    Instant instant() {
        try {
            return Instant.parse(text());
        } catch (DateTimeParseException malformed) {
            throw wrong("must be a moment such as 2026-01-01T00:00:00Z, not \"%s\"".formatted(text()));
        }
    }

    /// What `parser` makes of the text.
    <T> T parsed(String what, Function<String, Optional<T>> parser) {
        return parser.apply(text()).orElseThrow(() -> wrong("must be %s, not \"%s\"".formatted(what, text())));
    }

    <T extends Enum<T>> T choice(T[] constants) {
        return Stream.of(constants)
                .filter(constant -> word(constant).equals(text()))
                .findFirst()
                .orElseThrow(() -> wrong("must be one of %s, not \"%s\"".formatted(words(constants), text())));
    }

    private static String words(Enum<?>[] constants) {
        return String.join(", ", Stream.of(constants).map(YamlField::word).toList());
    }

    /// `VOLUME_GB` is `volume-gb` in YAML.
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
