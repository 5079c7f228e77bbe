package io.squall.dialect;

import io.squall.dialect.Part.Place;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The parameters behind the question mark. Of several with one name the first counts.
public record QueryString(Map<String, String> parameters, Trace trace) {

    public QueryString {
        parameters = Map.copyOf(parameters);
    }

    public static QueryString parse(String query) {
        return parse(query, new Trace());
    }

    /// The same.
    ///
    /// @param trace takes down which parameters came, and which were read
    public static QueryString parse(String query, Trace trace) {
        var parameters = new LinkedHashMap<String, String>();
        for (var pair : query.split("&", -1)) {
            if (!pair.isEmpty()) {
                var equals = pair.indexOf('=');
                var name = equals < 0 ? pair : pair.substring(0, equals);
                var value = equals < 0 ? "" : pair.substring(equals + 1);
                parameters.putIfAbsent(decode(name), decode(value));
            }
        }
        parameters.keySet().forEach(name -> trace.came(Place.QUERY, name));
        return new QueryString(parameters, trace);
    }

    /// The value of a parameter that is there and not empty.
    public Optional<String> value(String name) {
        trace.read(Place.QUERY, name);
        return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isEmpty());
    }

    /// A segment of a path with its percent-encoding undone; as it is, if it was encoded wrongly.
    public static String decodeSegment(String encoded) {
        return decode(encoded.replace("+", "%2B"));
    }

    /// Text of a query with its percent-encoding undone; as it is, if it was encoded wrongly.
    private static String decode(String encoded) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return encoded;
        }
    }
}
