package io.squall.dialect;

import io.squall.dialect.Part.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Reads the members of a JSON object, and complains about the first that is not as it should be.
///
/// A number may come as text that holds it. A member that is null is absent.
public final class Fields {

    private static final Map<String, Boolean> BOOLEANS = Map.of("true", true, "false", false);
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,18}([.][0-9]{1,18})?([eE][+-]?[0-9]{1,2})?");
    private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]{1,18}");

    private final JsonNode object;
    private final String path;
    private final Function<String, ? extends RuntimeException> complaint;
    private final Trace trace;

    private Fields(JsonNode object, String path, Function<String, ? extends RuntimeException> complaint, Trace trace) {
        this.object = object;
        this.path = path;
        this.complaint = complaint;
        this.trace = trace;
        object.propertyNames().forEach(name -> trace.came(Place.BODY, path + name));
    }

    /// Reads the members of `root`.
    ///
    /// @param complaint makes the exception to throw from what is wrong
    /// @throws RuntimeException that complaint, if `root` is no object
    public static Fields of(JsonNode root, Function<String, ? extends RuntimeException> complaint) {
        return of(root, complaint, new Trace());
    }

    /// The same.
    ///
    /// @param trace takes down which members came, and which were read
    public static Fields of(JsonNode root, Function<String, ? extends RuntimeException> complaint, Trace trace) {
        if (!root.isObject()) {
            throw complaint.apply("the body must be a JSON object");
        }
        return new Fields(root, "", complaint, trace);
    }

    private JsonNode member(String name) {
        trace.read(Place.BODY, path + name);
        return object.path(name);
    }

    /// What is wrong with a member, as an exception.
    public RuntimeException wrong(String name, String problem) {
        return complaint.apply("%s%s %s".formatted(path, name, problem));
    }

    public boolean has(String name) {
        return !isAbsent(member(name));
    }

    /// The member that has the first of these names, for members whose spelling varies.
    public String spelt(String name, String... otherSpellings) {
        if (!has(name)) {
            for (var spelling : otherSpellings) {
                if (has(spelling)) {
                    return spelling;
                }
            }
        }
        return name;
    }

    public Fields object(String name) {
        return optionalObject(name).orElseThrow(() -> wrong(name, "is required"));
    }

    public Optional<Fields> optionalObject(String name) {
        var node = member(name);
        if (isAbsent(node)) {
            return Optional.empty();
        }
        if (!node.isObject()) {
            throw wrong(name, "must be an object");
        }
        return Optional.of(new Fields(node, path + name + ".", complaint, trace));
    }

    /// The objects of a list with at least one.
    public List<Fields> objects(String name) {
        var found = optionalObjects(name);
        if (found.isEmpty()) {
            throw wrong(name, "is required");
        }
        return found;
    }

    /// The objects of a list; none, if it is absent.
    public List<Fields> optionalObjects(String name) {
        var node = member(name);
        if (isAbsent(node)) {
            return List.of();
        }
        if (!node.isArray()) {
            throw wrong(name, "must be a list");
        }
        var found = new ArrayList<Fields>();
        for (var element : node) {
            var place = "%s[%d]".formatted(name, found.size());
            if (!element.isObject()) {
                throw wrong(place, "must be an object");
            }
            found.add(new Fields(element, path + place + ".", complaint, trace));
        }
        return found;
    }

    /// Text that is not empty.
    public String text(String name) {
        return optionalText(name).filter(text -> !text.isEmpty()).orElseThrow(() -> wrong(name, "is required"));
    }

    public Optional<String> optionalText(String name) {
        var node = member(name);
        if (isAbsent(node)) {
            return Optional.empty();
        }
        if (!node.isString()) {
            throw wrong(name, "must be a string");
        }
        return Optional.of(node.stringValue());
    }

    /// The texts of a list, which may be empty.
    public List<String> texts(String name) {
        return optionalTexts(name).orElseThrow(() -> wrong(name, "is required"));
    }

    /// The texts of a list, if it is there.
    public Optional<List<String>> optionalTexts(String name) {
        var node = member(name);
        if (isAbsent(node)) {
            return Optional.empty();
        }
        if (!node.isArray()) {
            throw wrong(name, "must be a list");
        }
        var found = new ArrayList<String>();
        for (var element : node) {
            if (!element.isString()) {
                throw wrong("%s[%d]".formatted(name, found.size()), "must be a string");
            }
            found.add(element.stringValue());
        }
        return Optional.of(found);
    }

    public int integer(String name, int min, int max) {
        return optionalInteger(name, min, max).orElseThrow(() -> wrong(name, "is required"));
    }

    /// A whole number, or text that holds one.
    public Optional<Integer> optionalInteger(String name, int min, int max) {
        var node = member(name);
        if (!isAbsent(node) && !node.isIntegralNumber() && !node.isString()) {
            throw wrong(name, "must be an integer");
        }
        var text = node.isIntegralNumber() ? Optional.of(node.asString()) : optionalText(name);
        return text.filter(digits -> !digits.isEmpty()).map(digits -> integer(name, digits, min, max));
    }

    private int integer(String name, String digits, int min, int max) {
        if (!INTEGER.matcher(digits).matches()) {
            throw wrong(name, "must be an integer");
        }
        var number = Long.parseLong(digits);
        if (number < min || number > max) {
            throw wrong(name, "must be from %d to %d".formatted(min, max));
        }
        return (int) number;
    }

    /// A number, or text that holds one.
    public Optional<Double> optionalNumber(String name, double min, double max) {
        var node = object.path(name);
        if (!isAbsent(node) && !node.isNumber() && !node.isString()) {
            throw wrong(name, "must be a number");
        }
        var text = node.isNumber() ? Optional.of(node.asString()) : optionalText(name);
        return text.filter(digits -> !digits.isEmpty()).map(digits -> number(name, digits, min, max));
    }

    private double number(String name, String digits, double min, double max) {
        if (!NUMBER.matcher(digits).matches()) {
            throw wrong(name, "must be a number");
        }
        var number = Double.parseDouble(digits);
        if (number < min || number > max) {
            throw wrong(name, "must be from %s to %s".formatted(plain(min), plain(max)));
        }
        return number;
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    public boolean bool(String name) {
        return optionalBoolean(name).orElseThrow(() -> wrong(name, "is required"));
    }

    /// True or false, or text that says so.
    public Optional<Boolean> optionalBoolean(String name) {
        var node = member(name);
        if (node.isBoolean()) {
            return Optional.of(node.booleanValue());
        }
        if (!isAbsent(node) && !node.isString()) {
            throw wrong(name, "must be true or false");
        }
        return optionalChoice(name, BOOLEANS);
    }

    /// Complains about the first member that is none of `names`.
    public void requireOnly(Set<String> names) {
        object.propertyNames().stream()
                .filter(name -> !names.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw wrong(name, "is unknown");
                });
    }

    /// One of `choices`, by its name on the wire.
    public <T> T choice(String name, Map<String, T> choices) {
        return optionalChoice(name, choices).orElseThrow(() -> wrong(name, "is required"));
    }

    public <T> Optional<T> optionalChoice(String name, Map<String, T> choices) {
        return optionalText(name).filter(text -> !text.isEmpty()).map(text -> choose(name, text, choices));
    }

    private <T> T choose(String name, String text, Map<String, T> choices) {
        var chosen = choices.get(text);
        if (chosen == null) {
            throw wrong(
                    name,
                    "must be one of "
                            + String.join(
                                    ", ", choices.keySet().stream().sorted().toList()));
        }
        return chosen;
    }

    /// An object whose members are all strings; empty, if it is absent.
    public Map<String, String> strings(String name) {
        var found = new LinkedHashMap<String, String>();
        optionalObject(name)
                .ifPresent(members -> members.object
                        .propertyNames()
                        .forEach(key -> found.put(
                                key,
                                members.optionalText(key).orElseThrow(() -> members.wrong(key, "must be a string")))));
        return found;
    }

    private static boolean isAbsent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }
}
