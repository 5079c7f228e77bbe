package io.squall.server.proxy;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a client asks a proxy for.
sealed interface Request {

    /// A connection.
    record Tunnel(Destination to) implements Request {}

    /// A resource.
    ///
    /// @param authority as it is written in the target
    /// @param target what is asked of the host
    record Resource(Destination to, String method, String authority, String target, Head head) implements Request {}

    /// Nothing that a proxy could do.
    record Impossible(Answer why) implements Request {}

    Pattern LINE = Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]+) (\\S+) HTTP/1\\.([01])");
    Pattern ABSOLUTE = Pattern.compile("(?i:http)://([^/?#@]+)(/[^#]*|\\?[^#]*)?");
    int PLAIN_PORT = 80;

    static Request of(Head head) {
        var line = LINE.matcher(head.start());
        if (!line.matches()) {
            return new Impossible(Answer.malformed("its first line is malformed"));
        }
        var target = line.group(2);
        if (line.group(1).equals("CONNECT")) {
            return Destination.parse(target, Optional.empty())
                    .<Request>map(Tunnel::new)
                    .orElseGet(() -> new Impossible(Answer.malformed("CONNECT needs host:port")));
        }
        return line.group(3).equals("0") ? new Impossible(Answer.oldHttp()) : resource(line.group(1), target, head);
    }

    private static Request resource(String method, String target, Head head) {
        if (target.startsWith("/") || target.equals("*")) {
            return new Impossible(Answer.noProxyRequest());
        }
        if (target.toLowerCase(Locale.ROOT).startsWith("https:")) {
            return new Impossible(Answer.malformed("https needs CONNECT"));
        }
        var absolute = ABSOLUTE.matcher(target);
        if (!absolute.matches()) {
            return new Impossible(Answer.malformed("its target is not http://host/path"));
        }
        var authority = absolute.group(1);
        return Destination.parse(authority, Optional.of(PLAIN_PORT))
                .<Request>map(to -> new Resource(to, method, authority, origin(method, absolute.group(2)), head))
                .orElseGet(() -> new Impossible(Answer.malformed("its target names no host")));
    }

    private static String origin(String method, @Nullable String path) {
        if (path == null) {
            return method.equals("OPTIONS") ? "*" : "/";
        }
        return path.startsWith("/") ? path : "/" + path;
    }
}
