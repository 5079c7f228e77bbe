package io.squall.server.exchange;

import io.squall.server.exchange.Exchange.Deed;
import io.squall.server.exchange.Exchange.Request;
import io.squall.server.exchange.Exchange.Row;
import io.squall.server.exchange.Exchange.Step;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Reads one file of exchanges (CONTRIBUTING.md, "Exchanges").
final class ExchangeReader {

    private static final String BEFORE_EACH = "before each";
    private static final String KEYS = "keys";
    private static final Pattern REQUEST = Pattern.compile("([A-Z]+) (/\\S*)");
    private static final Pattern CALL = Pattern.compile("(GET|POST|MULTIPART) ([a-z]+) (\\w+)(?: (\\S+))?");

    /// Between two parameters on one line: what follows an `&` that is part of a value does not look like a parameter.
    private static final Pattern BETWEEN_PARAMETERS = Pattern.compile("&(?=[A-Za-z][A-Za-z0-9_.]*=)");

    private final Path file;
    private final List<String> lines;
    private int at;

    ExchangeReader(Path file, List<String> lines) {
        this.file = file;
        this.lines = lines;
    }

    List<Exchange> read() {
        var keys = new ArrayList<Key>();
        var preamble = new ArrayList<Step>();
        var exchanges = new ArrayList<Exchange>();
        while (skipToTitle()) {
            var line = at + 1;
            var title = lines.get(at++).substring(3).strip();
            switch (title) {
                case BEFORE_EACH -> readSteps(preamble);
                case KEYS -> readKeys(keys);
                default -> {
                    var steps = new ArrayList<>(preamble);
                    readSteps(steps);
                    var cells = title.split("\\|", 4);
                    var note = cells.length > 3 ? cells[3].strip() : "";
                    exchanges.add(new Exchange(file, line, Row.parse(title), note, keys, steps));
                }
            }
        }
        return exchanges;
    }

    private boolean skipToTitle() {
        while (at < lines.size() && !isTitle()) {
            if (!isBlankOrComment()) {
                throw wrong(at + 1, "stands outside an exchange");
            }
            at++;
        }
        return at < lines.size();
    }

    private boolean isTitle() {
        return lines.get(at).startsWith("###");
    }

    private boolean isBlankOrComment() {
        return lines.get(at).isBlank() || (lines.get(at).startsWith("#") && !isTitle());
    }

    private void readKeys(List<Key> keys) {
        for (; at < lines.size() && !isTitle(); at++) {
            if (!isBlankOrComment()) {
                keys.add(Key.parse(lines.get(at)));
            }
        }
    }

    private void readSteps(List<Step> steps) {
        while (at < lines.size() && !isTitle()) {
            if (isBlankOrComment()) {
                at++;
            } else if (lines.get(at).startsWith("! ")) {
                steps.add(new Deed(at + 1, lines.get(at++).substring(2)));
            } else {
                steps.add(readSaid());
            }
        }
    }

    private Step readSaid() {
        var line = at + 1;
        var request = REQUEST.matcher(lines.get(at));
        if (request.matches()) {
            at++;
            return readRequest(line, request.group(1), request.group(2));
        }
        var call = CALL.matcher(lines.get(at));
        if (call.matches()) {
            at++;
            var region = call.group(4) == null ? Call.NO_REGION : call.group(4);
            return readCall(line, call.group(1), call.group(2), call.group(3), region);
        }
        throw wrong(line, "is no request line");
    }

    private Request readRequest(int line, String method, String target) {
        var headers = readWhile(text -> !text.isBlank() && !text.startsWith("=>"));
        var body = readWhile(text -> !text.startsWith("=>"));
        var status = readStatus(line);
        return new Request(
                line, method, target, headers, String.join("\n", body).strip(), status, readExpected());
    }

    private Call readCall(int line, String method, String module, String action, String region) {
        var options = new ArrayList<Call.Option>();
        var parameters = new LinkedHashMap<String, String>();
        for (var text : readWhile(text -> !text.startsWith("=>"))) {
            if (text.startsWith("@")) {
                options.add(Call.Option.parse(text));
            } else if (!text.isBlank() && !text.startsWith("#")) {
                BETWEEN_PARAMETERS.splitAsStream(text).forEach(parameter -> put(line, parameters, parameter));
            }
        }
        var status = readStatus(line);
        return new Call(line, method, module, action, region, options, parameters, status, readExpected());
    }

    private void put(int line, Map<String, String> parameters, String parameter) {
        var equals = parameter.indexOf('=');
        if (equals < 1) {
            throw wrong(line, "has a parameter that is not key=value: " + parameter);
        }
        parameters.put(parameter.substring(0, equals), parameter.substring(equals + 1));
    }

    private int readStatus(int line) {
        if (at >= lines.size()) {
            throw wrong(line, "has no answer");
        }
        return Integer.parseInt(lines.get(at++).substring(2).strip());
    }

    private String readExpected() {
        return readWhile(text -> !text.isBlank() && !text.startsWith("#") && !text.startsWith("! ")).stream()
                .map(String::strip)
                .reduce("", String::concat);
    }

    private List<String> readWhile(Predicate<String> belongs) {
        var read = new ArrayList<String>();
        while (at < lines.size() && belongs.test(lines.get(at))) {
            read.add(lines.get(at++));
        }
        return read;
    }

    private IllegalStateException wrong(int line, String problem) {
        return new IllegalStateException("%s:%d %s".formatted(file, line, problem));
    }
}
