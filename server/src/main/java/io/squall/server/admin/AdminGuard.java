package io.squall.server.admin;

import io.squall.dialect.WireRequest;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;

/// Keeps strangers away from the admin API.
///
/// A web page that the user happens to visit could send requests to a loopback address, so the host that a request
/// names and the page that it comes from must be loopback names. Other machines need the token.
///
/// @param token what other machines must send as a bearer token; without one they are all refused
record AdminGuard(Optional<String> token) {

    private static final int FORBIDDEN = 403;
    private static final int UNAUTHORIZED = 401;
    private static final Set<String> LOOPBACK_NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    /// Refuses a request that may not use the admin API.
    ///
    /// @throws AdminProblem if it may not
    void check(WireRequest request, SocketAddress peer) {
        if (hasToken(request)) {
            return;
        }
        if (!isLoopback(peer)) {
            throw token.isPresent()
                    ? new AdminProblem(UNAUTHORIZED, "send the admin token as \"Authorization: Bearer TOKEN\"")
                    : new AdminProblem(
                            FORBIDDEN, "the admin API answers to this machine only, unless --admin-token is set");
        }
        request.header("Host").filter(host -> !isLoopbackName(host)).ifPresent(host -> {
            throw new AdminProblem(FORBIDDEN, "the admin API is not served under the name " + host);
        });
        request.header("Origin").filter(origin -> !isLoopbackOrigin(origin)).ifPresent(origin -> {
            throw new AdminProblem(FORBIDDEN, "the admin API does not take requests from pages of " + origin);
        });
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

    private static boolean isLoopback(SocketAddress peer) {
        return peer instanceof InetSocketAddress internet
                && internet.getAddress().isLoopbackAddress();
    }

    private static boolean isLoopbackName(String hostAndPort) {
        return LOOPBACK_NAMES.contains(hostAndPort.replaceFirst(":[0-9]*$", ""));
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
