package io.squall.dialect.tencent.parameter;

import io.squall.dialect.tencent.signature.Parameter;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Reads the parameters of a query string or of a urlencoded body. A space may be written as `+` or as `%20`.
public final class UrlEncoded {

    private UrlEncoded() {}

    /// The parameters, in the order in which they came.
    ///
    /// @throws Malformed if they are encoded wrongly or are too many
    public static List<Parameter> parse(String text) throws Malformed {
        var found = new ArrayList<Parameter>();
        for (var pair : text.split("&", -1)) {
            if (!pair.isEmpty()) {
                Limits.requireRoom(found);
                var equals = pair.indexOf('=');
                var key = equals < 0 ? pair : pair.substring(0, equals);
                var value = equals < 0 ? "" : pair.substring(equals + 1);
                found.add(new Parameter(decode(key), decode(value), false));
            }
        }
        return found;
    }

    /// The parameters of a body.
    ///
    /// @throws Malformed if it is not UTF-8, or as for text
    public static List<Parameter> parse(byte[] body) throws Malformed {
        return parse(Limits.text(body, 0, body.length));
    }

    private static String decode(String encoded) throws Malformed {
        if (encoded.indexOf('%') < 0) {
            return encoded.replace('+', ' ');
        }
        try {
            var latin = URLDecoder.decode(encoded, StandardCharsets.ISO_8859_1);
            return isAscii(encoded) ? utf8(latin) : URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw new Malformed("a percent sign stands without two hexadecimal digits");
        }
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(letter -> letter < 0x80);
    }

    private static String utf8(String bytes) throws Malformed {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw new Malformed("a parameter is not UTF-8");
        }
    }
}
