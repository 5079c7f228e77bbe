package io.squall.server.admin;

import io.squall.dialect.WireRequest;
import io.squall.server.proxy.Strangers;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Keeps strangers away from the admin API.
///
/// A web page that the user happens to visit could send requests to a loopback address, so the host that a request
/// names and the page that it comes from must be loopback names. Other machines need the token.
///
/// @param token what other machines must send as a bearer token; without one they are all refused
/// @param strangers what looks like this machine, but is the proxy calling for another one
record AdminGuard(Optional<String> token, Strangers strangers) {

    private static final int FORBIDDEN = 403;
    private static final int UNAUTHORIZED = 401;
    private static final Set<String> LOOPBACK_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    AdminGuard {
        token = token.filter(text -> !text.isEmpty());
    }

    /// Refuses a request that may not use the admin API.
    ///
    /// @throws AdminProblem if it may not
    void check(WireRequest request, SocketAddress peer) {
        if (hasToken(request)) {
            return;
        }
        requireLoopback(peer);
        requireLoopbackName(request.header("Host").orElse(""));
        request.header("Origin").ifPresent(AdminGuard::requireLoopbackOrigin);
        if (request.header("Sec-Fetch-Site").equals(Optional.of("cross-site"))) {
            throw new AdminProblem(FORBIDDEN, "the admin API does not take requests from pages of other sites");
        }
    }

    private boolean hasToken(WireRequest request) {
        return token.isPresent()
                && request.header("Authorization")
                        .map(sent -> MessageDigest.isEqual(bytes(sent), bytes("Bearer " + token.get())))
                        .orElse(false);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void requireLoopback(SocketAddress peer) {
        if (!isLoopback(peer)) {
            throw token.isPresent()
                    ? new AdminProblem(UNAUTHORIZED, "send the admin token as \"Authorization: Bearer TOKEN\"")
                    : new AdminProblem(
                            FORBIDDEN, "the admin API answers to this machine only, unless --admin-token is set");
        }
    }

    private boolean isLoopback(SocketAddress peer) {
        return peer instanceof InetSocketAddress internet
                && !internet.isUnresolved()
                && internet.getAddress().isLoopbackAddress()
                && !strangers.contain(peer);
    }

    private static void requireLoopbackName(String host) {
        if (!isLoopbackName(host)) {
            throw new AdminProblem(FORBIDDEN, "the admin API is not served under the name \"%s\"".formatted(host));
        }
    }

    private static boolean isLoopbackName(String hostAndPort) {
        return LOOPBACK_NAMES.contains(hostAndPort.replaceFirst(":[0-9]*$", "").toLowerCase(Locale.ROOT));
    }

    private static void requireLoopbackOrigin(String origin) {
        if (!isLoopbackOrigin(origin)) {
            throw new AdminProblem(FORBIDDEN, "the admin API does not take requests from pages of " + origin);
        }
    }

    private static boolean isLoopbackOrigin(String origin) {
        try {
            var host = new URI(origin).getHost();
            return host != null && isLoopbackName(host);
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
