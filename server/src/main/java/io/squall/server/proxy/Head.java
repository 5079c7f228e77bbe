package io.squall.server.proxy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What stands before the body of a request or an answer (RFC 9112).
///
/// @param start the request line or the status line
record Head(String start, List<Field> fields) {

    private static final Pattern FIELD = Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \\t]*(.*?)[ \\t]*");
    private static final String LINE_END = "\r\n";

    /// A name, in any case, and its value.
    record Field(String name, String value) {
        boolean is(String other) {
            return name.equalsIgnoreCase(other);
        }
    }

    Head {
        fields = List.copyOf(fields);
    }

    /// Reads up to the empty line and no further.
    ///
    /// @return nothing if all has ended before it began
    /// @throws MalformedHead if it is not HTTP, or is too long
    static Optional<Head> read(InputStream in, int maxBytes) throws IOException {
        var lines = new ArrayList<String>();
        var left = maxBytes;
        while (lines.isEmpty() || !lines.getLast().isEmpty()) {
            var line = line(in, left);
            if (line.isEmpty()) {
                return Optional.empty();
            }
            left -= line.get().length() + LINE_END.length();
            if (!lines.isEmpty() || !line.get().isEmpty()) {
                lines.add(line.get());
            }
        }
        return Optional.of(parse(lines.subList(0, lines.size() - 1)));
    }

    private static Head parse(List<String> lines) throws MalformedHead {
        var fields = new ArrayList<Field>();
        for (var line : lines.subList(1, lines.size())) {
            var parts = FIELD.matcher(line);
            if (!parts.matches()) {
                throw new MalformedHead("a header is malformed");
            }
            fields.add(new Field(parts.group(1), parts.group(2)));
        }
        return new Head(lines.getFirst(), fields);
    }

    /// A line without its end. Nothing if there is none.
    private static Optional<String> line(InputStream in, int maxBytes) throws IOException {
        var line = new ByteArrayOutputStream();
        for (var octet = in.read(); octet != '\r'; octet = in.read()) {
            if (octet < 0) {
                return Optional.empty();
            }
            if (isForbidden(octet)) {
                throw new MalformedHead("a line has a control character");
            }
            if (line.size() >= maxBytes) {
                throw new MalformedHead("the head is too long");
            }
            line.write(octet);
        }
        if (in.read() != '\n') {
            throw new MalformedHead("a line does not end in CR LF");
        }
        return Optional.of(line.toString(StandardCharsets.ISO_8859_1));
    }

    private static boolean isForbidden(int octet) {
        return (octet < ' ' && octet != '\t') || octet == 0x7f;
    }

    Stream<String> values(String name) {
        return fields.stream().filter(field -> field.is(name)).map(Field::value);
    }

    /// The members of a field that is a list, in lower case.
    List<String> tokens(String name) {
        return values(name)
                .flatMap(value -> Stream.of(value.split(",", -1)))
                .map(token -> token.strip().toLowerCase(Locale.ROOT))
                .filter(token -> !token.isEmpty())
                .toList();
    }

    byte[] bytes() {
        return fields.stream()
                .map(field -> field.name() + ": " + field.value() + LINE_END)
                .collect(Collectors.joining("", start + LINE_END, LINE_END))
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
