package io.squall.server.proxy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Leaves out of a head what concerns one connection only (RFC 9110, 7.6.1), and says what becomes of the next one.
final class HopByHop {

    private static final Set<String> ALWAYS = Set.of(
            "connection",
            "proxy-connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "te",
            "trailer",
            "upgrade");

    /// The proxy relays bodies as they are framed, and the host is the target's, whatever `Connection` says of them.
    private static final Set<String> NEVER = Set.of("transfer-encoding", "content-length", "host");

    private HopByHop() {}

    /// The fields for the next connection, to which others may be added.
    static List<Head.Field> without(Head head) {
        var named = head.tokens("Connection");
        var kept = new ArrayList<Head.Field>();
        for (var field : head.fields()) {
            var name = field.name().toLowerCase(Locale.ROOT);
            if (NEVER.contains(name) || !(ALWAYS.contains(name) || named.contains(name))) {
                kept.add(field);
            }
        }
        return kept;
    }
}
