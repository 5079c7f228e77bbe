package io.squall.dialect;

import io.squall.dialect.Part.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// A request as it came over the wire, nothing decoded.
public final class WireRequest {

    private final String id;
    private final boolean secure;
    private final String method;
    private final String path;
    private final String query;
    private final Map<String, List<String>> headers;
    private final byte[] body;
    private final Trace trace = new Trace();
    private final Map<Class<?>, Object> read = new HashMap<>();

    /// Takes down a request.
    ///
    /// @param id names the request in logs
    /// @param secure whether it came over TLS
    /// @param path still percent-encoded
    /// @param query still percent-encoded, without the question mark; empty if there is none
    /// @param headers by name in lower case
    public WireRequest(
            String id,
            boolean secure,
            String method,
            String path,
            String query,
            Map<String, List<String>> headers,
            byte[] body) {
        this.id = id;
        this.secure = secure;
        this.method = method;
        this.path = path;
        this.query = query;
        this.headers = Map.copyOf(headers);
        this.body = body.clone();
        this.headers.keySet().stream()
                .filter(name -> !HeadersOfHttp.contain(name))
                .forEach(name -> trace.came(Place.HEADER, name));
    }

    /// What is noted about it on its way.
    public Trace trace() {
        return trace;
    }

    /// What a dialect makes of the whole of it, which it needs to do only once.
    ///
    /// @param type no other reading may have the same
    public <T> T once(Class<T> type, Function<WireRequest, T> reading) {
        var known = read.get(type);
        if (known == null) {
            known = reading.apply(this);
            read.put(type, known);
        }
        return type.cast(known);
    }

    public String id() {
        return id;
    }

    /// Whether it came over TLS.
    public boolean secure() {
        return secure;
    }

    public String method() {
        return method;
    }

    public String path() {
        return path;
    }

    public String query() {
        return query;
    }

    /// The first value of a header.
    public Optional<String> header(String name) {
        var known = name.toLowerCase(Locale.ROOT);
        trace.read(Place.HEADER, known);
        return headers.getOrDefault(known, List.of()).stream().findFirst();
    }

    /// All headers, by name in lower case.
    public Map<String, List<String>> headers() {
        return headers;
    }

    public byte[] body() {
        return body.clone();
    }
}
