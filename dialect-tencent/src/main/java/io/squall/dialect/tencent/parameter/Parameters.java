package io.squall.dialect.tencent.parameter;

import io.squall.dialect.Part.Place;
import io.squall.dialect.Trace;
import io.squall.dialect.tencent.parameter.Flaw.Complaint;
import io.squall.dialect.tencent.signature.Parameter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The parameters of an action, and complaints about the first that is not as it should be.
///
/// Lists and objects are spread over several parameters: `instanceIds.0`, `listeners.0.protocol`. Of several with one
/// name the last counts, an empty value counts as none ("Request Format" in the API documentation).
public final class Parameters {

    private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]{1,18}");
    private static final Pattern INDEX = Pattern.compile("[0-9]{1,9}");

    private final Map<String, String> values;
    private final String path;
    private final Complaint complaint;
    private final Trace trace;

    private Parameters(Map<String, String> values, String path, Complaint complaint, Trace trace) {
        this.values = values;
        this.path = path;
        this.complaint = complaint;
        this.trace = trace;
    }

    /// What came, with `_` in names read as `.`.
    ///
    /// @param complaint makes the exception to throw from what is wrong
    public static Parameters of(List<Parameter> parameters, Complaint complaint) {
        return of(parameters, complaint, new Trace());
    }

    /// The same.
    ///
    /// @param trace takes down which parameters came, and which were read
    public static Parameters of(List<Parameter> parameters, Complaint complaint, Trace trace) {
        var values = new HashMap<String, String>();
        for (var parameter : parameters) {
            var name = name(parameter);
            trace.came(Place.PARAMETER, name);
            if (!parameter.file()) {
                values.put(name, parameter.value());
            }
        }
        return new Parameters(values, "", complaint, trace);
    }

    /// Whether a parameter is the one of that name.
    public static boolean isNamed(Parameter parameter, String name) {
        return name(parameter).equals(name);
    }

    private static String name(Parameter parameter) {
        return parameter.key().replace('_', '.');
    }

    /// The same parameters, complaining in another way.
    public Parameters complaining(Complaint other) {
        return new Parameters(values, path, other, trace);
    }

    /// That a parameter has the wrong form, as an exception.
    public RuntimeException wrong(String name, String problem) {
        return wrong(Flaw.MALFORMED, name, problem);
    }

    /// What is wrong with a parameter, as an exception.
    public RuntimeException wrong(Flaw flaw, String name, String problem) {
        return complaint.about(flaw, "%s%s %s".formatted(path, name, problem));
    }

    private RuntimeException missing(String name) {
        return wrong(Flaw.MISSING, name, "is required");
    }

    /// All of them, by name.
    public Map<String, String> values() {
        return Map.copyOf(values);
    }

    /// All values, whatever they mean.
    public Collection<String> all() {
        return values.values();
    }

    public boolean has(String name) {
        return optionalText(name).isPresent() || !elements(name).isEmpty();
    }

    /// The one of these names that is there; the first, if none is.
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

    /// The value as it came, even if it is empty.
    public Optional<String> raw(String name) {
        var full = path + name;
        trace.read(Place.PARAMETER, full);
        return Optional.ofNullable(values.get(full));
    }

    public Optional<String> optionalText(String name) {
        return raw(name).filter(value -> !value.isEmpty());
    }

    public String text(String name) {
        return optionalText(name).orElseThrow(() -> missing(name));
    }

    /// Text with no more than `max` characters.
    public Optional<String> optionalText(String name, int max) {
        return optionalText(name).map(text -> {
            if (text.codePointCount(0, text.length()) > max) {
                throw wrong(Flaw.TOO_LONG, name, "is longer than %d characters".formatted(max));
            }
            return text;
        });
    }

    public String text(String name, int max) {
        return optionalText(name, max).orElseThrow(() -> missing(name));
    }

    public Optional<Integer> optionalInteger(String name, int min, int max) {
        return optionalText(name).map(text -> integer(name, text.strip(), min, max));
    }

    public int integer(String name, int min, int max) {
        return optionalInteger(name, min, max).orElseThrow(() -> missing(name));
    }

    private int integer(String name, String digits, int min, int max) {
        if (!INTEGER.matcher(digits).matches()) {
            throw wrong(name, "must be an integer");
        }
        var number = Long.parseLong(digits);
        if (number < min || number > max) {
            throw wrong(Flaw.OUT_OF_RANGE, name, "must be from %d to %d".formatted(min, max));
        }
        return (int) number;
    }

    /// 0 or 1, or false or true in any case.
    public Optional<Boolean> optionalBoolean(String name) {
        return optionalText(name).map(text -> switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "1", "true" -> true;
            case "0", "false" -> false;
            default -> throw wrong(Flaw.UNSUPPORTED, name, "must be 0 or 1");
        });
    }

    public boolean bool(String name, boolean otherwise) {
        return optionalBoolean(name).orElse(otherwise);
    }

    /// One of `choices`, by its name on the wire.
    public <T> Optional<T> optionalChoice(String name, Map<String, T> choices) {
        return optionalText(name).map(text -> {
            var chosen = choices.get(text.strip());
            if (chosen == null) {
                throw wrong(
                        Flaw.UNSUPPORTED,
                        name,
                        "must be one of "
                                + String.join(
                                        ", ", choices.keySet().stream().sorted().toList()));
            }
            return chosen;
        });
    }

    public <T> T choice(String name, Map<String, T> choices) {
        return optionalChoice(name, choices).orElseThrow(() -> missing(name));
    }

    /// The elements of a list in the order of their indexes; one, if there is a value without an index.
    public List<String> optionalTexts(String name) {
        var single = optionalText(name);
        return single.isPresent()
                ? List.of(single.get())
                : elements(name).stream()
                        .flatMap(element -> optionalText(element).stream())
                        .toList();
    }

    /// The elements of a list that has at least one and no more than `max`.
    public List<String> texts(String name, int max) {
        var found = optionalTexts(name);
        if (found.isEmpty()) {
            throw missing(name);
        }
        return bounded(name, found, max);
    }

    /// The elements of a list that has no more than `max`.
    public List<String> optionalTexts(String name, int max) {
        return bounded(name, optionalTexts(name), max);
    }

    private List<String> bounded(String name, List<String> found, int max) {
        if (found.size() > max) {
            throw wrong(Flaw.TOO_MANY, name, "has more than %d elements".formatted(max));
        }
        return found;
    }

    /// The objects of a list; one, if its parameters have no index.
    public List<Parameters> optionalObjects(String name) {
        var found = elements(name).stream().map(this::object).toList();
        return found.isEmpty() && hasBelow(name) ? List.of(object(name)) : found;
    }

    public List<Parameters> objects(String name) {
        var found = optionalObjects(name);
        if (found.isEmpty()) {
            throw missing(name);
        }
        return found;
    }

    /// The parameters below a name.
    public Parameters object(String name) {
        return new Parameters(values, path + name + ".", complaint, trace);
    }

    private boolean hasBelow(String name) {
        var prefix = path + name + ".";
        return values.keySet().stream().anyMatch(key -> key.startsWith(prefix));
    }

    /// The names of a list's elements, such as `instanceIds.0`.
    private List<String> elements(String name) {
        var prefix = path + name + ".";
        var indexes = new TreeMap<Integer, String>();
        for (var key : values.keySet()) {
            if (key.startsWith(prefix)) {
                var dot = key.indexOf('.', prefix.length());
                var index = key.substring(prefix.length(), dot < 0 ? key.length() : dot);
                if (INDEX.matcher(index).matches()) {
                    indexes.put(Integer.parseInt(index), name + "." + index);
                }
            }
        }
        return new ArrayList<>(indexes.values());
    }
}
