package io.squall.dialect.tencent.parameter;

import io.squall.dialect.tencent.signature.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads the parameters of a multipart/form-data body (RFC 7578), as the provider's Java SDK sends them: a line end
/// before the first boundary, and parts that name no character set.
public final class Multipart {

    private static final int MAX_BOUNDARY = 70;
    private static final byte[] LINE_END = {'\r', '\n'};
    private static final byte[] HEADERS_END = {'\r', '\n', '\r', '\n'};
    private static final Pattern BOUNDARY =
            Pattern.compile("(?i)multipart/form-data\\s*;(?:.*;)?\\s*boundary=(?:\"([^\"]+)\"|([^\\s;\"]+)).*");
    private static final Pattern NAME =
            Pattern.compile("(?im)^content-disposition\\s*:\\s*form-data(?:[^\\r\\n]*?);\\s*name=\"([^\"\\r\\n]*)\"");
    private static final Pattern FILE = Pattern.compile("(?im)^content-disposition\\s*:[^\\r\\n]*;\\s*filename=");

    private final byte[] body;
    private final byte[] delimiter;

    private Multipart(byte[] body, String boundary) {
        this.body = body;
        this.delimiter = ("--" + boundary).getBytes(StandardCharsets.UTF_8);
    }

    /// The boundary that a content type names.
    public static Optional<String> boundary(String contentType) {
        var found = BOUNDARY.matcher(contentType);
        return found.matches()
                ? Optional.of(found.group(1) == null ? found.group(2) : found.group(1))
                        .filter(boundary -> boundary.length() <= MAX_BOUNDARY)
                : Optional.empty();
    }

    /// The parameters, in the order in which they came. A file counts with its name and without its contents.
    ///
    /// @throws Malformed if the body is not what its boundary says, or there are too many
    public static List<Parameter> parse(byte[] body, String boundary) throws Malformed {
        return new Multipart(body, boundary).parts();
    }

    private List<Parameter> parts() throws Malformed {
        var found = new ArrayList<Parameter>();
        var at = indexOf(delimiter, 0);
        if (at < 0) {
            throw new Malformed("the body has no part");
        }
        at += delimiter.length;
        while (!isClosed(at)) {
            Limits.requireRoom(found);
            if (!startsWith(LINE_END, at)) {
                throw new Malformed("a boundary is not followed by the end of its line");
            }
            var headersEnd = indexOf(HEADERS_END, at);
            var end = delimiterAfter(Math.max(headersEnd, at));
            if (headersEnd < 0 || end < 0 || headersEnd + HEADERS_END.length > end) {
                throw new Malformed("a part has no end");
            }
            found.add(part(Limits.text(body, at + LINE_END.length, headersEnd), headersEnd + HEADERS_END.length, end));
            at = end + LINE_END.length + delimiter.length;
        }
        return found;
    }

    private Parameter part(String headers, int from, int to) throws Malformed {
        var name = NAME.matcher(headers);
        if (!name.find()) {
            throw new Malformed("a part has no name");
        }
        var isFile = FILE.matcher(headers).find();
        return new Parameter(name.group(1), isFile ? "" : Limits.text(body, from, to), isFile);
    }

    private boolean isClosed(int at) {
        return at + 1 < body.length && body[at] == '-' && body[at + 1] == '-';
    }

    /// Where the line end before the next boundary is.
    private int delimiterAfter(int from) {
        for (var at = indexOf(LINE_END, from); at >= 0; at = indexOf(LINE_END, at + 1)) {
            if (startsWith(delimiter, at + LINE_END.length)) {
                return at;
            }
        }
        return -1;
    }

    private int indexOf(byte[] wanted, int from) {
        for (var at = from; at <= body.length - wanted.length; at++) {
            if (startsWith(wanted, at)) {
                return at;
            }
        }
        return -1;
    }

    private boolean startsWith(byte[] wanted, int at) {
        if (at + wanted.length > body.length) {
            return false;
        }
        for (var i = 0; i < wanted.length; i++) {
            if (body[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
