package io.squall.worldfile;

import java.io.Serial;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
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
///
/// Members are looked into when they are asked for and not before: with aliases, a small file can stand for a tree that
/// is larger than any memory, or that has no end.
final class YamlField {

    private static final Pattern DURATION = Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,3})?)(ms|s|m|h|d)");
    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,40}");
    private static final Duration LONGEST = Duration.ofDays(3650);
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2999-12-31T23:59:59Z");
    private static final int CLOSE = 3;
    private static final int MAX_QUOTED = 60;

    private final Node node;
    private final String path;
    private final int line;
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Map<String, YamlField> members = new LinkedHashMap<>();
    private final Set<String> read = new LinkedHashSet<>();

    /// A faulty field, until [WorldFile] tells in which file.
    static final class Fault extends RuntimeException {
        @Serial
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

    YamlField(Node node) {
        this(node, "", line(node));
    }

    private YamlField(Node node, String path, int line) {
        this.node = node;
        this.path = path;
        this.line = line;
    }

    private static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    /// The members by their names; made when they are first asked for.
    private Map<String, YamlField> members() {
        if (!(node instanceof MappingNode mapping)) {
            throw wrong("must be a group of fields");
        }
        if (members.isEmpty()) {
            mapping.getValue().forEach(entry -> addMember(entry.getKeyNode(), entry.getValueNode()));
        }
        return members;
    }

    private void addMember(Node keyNode, Node value) {
        if (!(keyNode instanceof ScalarNode key)) {
            throw new Fault(line(keyNode), "%s must have names that are plain text".formatted(name()));
        }
        var name = path.isEmpty() ? shown(key.getValue()) : path + "." + shown(key.getValue());
        var scalar = value instanceof ScalarNode;
        var member = new YamlField(value, name, scalar ? line(value) : line(keyNode));
        if (members.put(key.getValue(), member) != null) {
            throw new Fault(line(keyNode), name + " is there twice");
        }
        lines.put(key.getValue(), line(keyNode));
    }

    private String name() {
        return path.isEmpty() ? "the file" : path;
    }

    /// Where it stands, counted from 1.
    int line() {
        return line;
    }

    /// What is wrong with it, as an exception.
    Fault wrong(String problem) {
        return new Fault(line, name() + " " + problem);
    }

    /// What is wrong with the text of it, as an exception.
    private Fault wrongText(String problem) {
        return wrong("%s, not \"%s\"".formatted(problem, shown(text())));
    }

    /// A text as it can stand in a message: on one line and not too long.
    static String shown(String text) {
        var line = text.replaceAll("\\p{Cntrl}", " ");
        return line.length() <= MAX_QUOTED ? line : line.substring(0, MAX_QUOTED) + "...";
    }

    private boolean isAbsent() {
        return node.getTag().equals(Tag.NULL);
    }

    Optional<YamlField> optional(String member) {
        var found = members().get(member);
        read.add(member);
        return Optional.ofNullable(found).filter(field -> !field.isAbsent());
    }

    YamlField required(String member) {
        return optional(member).orElseThrow(() -> wrong("must have a field \"%s\"".formatted(member)));
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
            elements.add(new YamlField(element, "%s[%d]".formatted(path, elements.size()), line(element)));
        }
        return elements;
    }

    /// The members in their order.
    Map<String, YamlField> entries() {
        read.addAll(members().keySet());
        return members;
    }

    /// Complains about a member that nobody has read.
    void requireNoOthers() {
        for (var member : members().keySet()) {
            if (!read.contains(member)) {
                throw new Fault(
                        lines.getOrDefault(member, line),
                        "%s has an unknown field \"%s\"%s".formatted(name(), shown(member), suggestion(member)));
            }
        }
    }

    private String suggestion(String unknown) {
        return read.stream()
                .filter(known -> distance(known, unknown) < Math.min(CLOSE, unknown.length()))
                .min(Comparator.comparingInt(known -> distance(known, unknown)))
                .map("; did you mean \"%s\"?"::formatted)
                .orElseGet(() -> "; it may have " + String.join(", ", read));
    }

    /// How many letters must change to make one word of the other; the difference in length when that is too much.
    private static int distance(String one, String other) {
        if (Math.abs(one.length() - other.length()) >= CLOSE) {
            return Math.abs(one.length() - other.length());
        }
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
        if (!(node instanceof ScalarNode scalar) || scalar.getValue().isEmpty() || isAbsent()) {
            throw wrong("must be text");
        }
        return scalar.getValue();
    }

    boolean bool() {
        return switch (text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrongText("must be true or false");
        };
    }

    long number(long min, long max) {
        if (!INTEGER.matcher(text()).matches()) {
            throw wrongText("must be a whole number");
        }
        var number = new BigInteger(text());
        if (number.compareTo(BigInteger.valueOf(min)) < 0 || number.compareTo(BigInteger.valueOf(max)) > 0) {
            throw wrong("must be from %d to %d, not %d".formatted(min, max, number));
        }
        return number.longValueExact();
    }

    int integer(int min) {
        return (int) number(min, Integer.MAX_VALUE);
    }

    /// A time such as `90s`, `1.5m` or `1h`.
    Duration duration() {
        var parsed = DURATION.matcher(text());
        if (!parsed.matches()) {
            throw wrongText("must be a time such as 500ms, 2s, 15m or 1h");
        }
        var amount = Double.parseDouble(parsed.group(1)) * millis(parsed.group(2));
        var duration = Duration.ofMillis(Math.round(amount));
        if (duration.compareTo(LONGEST) > 0) {
            throw wrongText("must be at most %dd".formatted(LONGEST.toDays()));
        }
        return duration;
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
            var moment = Instant.parse(text());
            if (moment.isBefore(EARLIEST) || moment.isAfter(LATEST)) {
                throw wrongText("must be from %s to %s".formatted(EARLIEST, LATEST));
            }
            return moment;
        } catch (DateTimeParseException malformed) {
            throw wrongText("must be a moment such as 2026-01-01T00:00:00Z");
        }
    }

    /// What `parser` makes of the text.
    <T> T parsed(String what, Function<String, Optional<T>> parser) {
        return parser.apply(text()).orElseThrow(() -> wrongText("must be " + what));
    }

    <T extends Enum<T>> T choice(T[] constants) {
        return Stream.of(constants)
                .filter(constant -> word(constant).equals(text()))
                .findFirst()
                .orElseThrow(() -> wrongText("must be one of " + words(constants)));
    }

    private static String words(Enum<?>[] constants) {
        return String.join(", ", Stream.of(constants).map(YamlField::word).toList());
    }

    /// `VOLUME_GB` is `volume-gb` in YAML.
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
