package io.squall.server.interception;

import io.squall.server.tls.Hosts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLException;

/// Goes to a host as a client with these variables would.
///
/// @param environment of the client
record HostVisit(CloudClient.Place cloud, Map<String, String> environment) {

    private static final int HTTPS = 443;

    Finding examine(String host) {
        if (!Hosts.EMULATED.contain(host)) {
            return Finding.note(
                    host, "is not emulated; through the proxy it is refused unless --egress lets it through", "");
        }
        var proxies = new ProxyVariables(environment, cloud.proxy());
        var named = Doctor.either(environment, "HTTPS_PROXY");
        if (named.isEmpty()) {
            return withoutProxy(host, "there is no HTTPS_PROXY");
        }
        if (proxies.exempts(host)) {
            return withoutProxy(host, "NO_PROXY exempts it");
        }
        if (!proxies.isProxy(named.get())) {
            return Finding.bad(host, "is asked for by the proxy %s".formatted(named.get()), Doctor.REMEDY);
        }
        return visit(host, Optional.of(cloud.proxy()));
    }

    /// The name is looked up, but nothing is sent to anybody else's machine.
    private Finding withoutProxy(String host, String why) {
        try {
            var address = InetAddress.getByName(host);
            return address.isLoopbackAddress()
                    ? visit(host, Optional.empty())
                    : Finding.bad(
                            host,
                            "%s, so it would be the real cloud at %s".formatted(why, address.getHostAddress()),
                            Doctor.REMEDY);
        } catch (UnknownHostException unknown) {
            return Finding.bad(host, "%s, and the name leads nowhere".formatted(why), Doctor.REMEDY);
        }
    }

    private Finding visit(String host, Optional<URI> proxy) {
        var way = proxy.isPresent() ? "by the proxy" : "on this machine, port %d".formatted(HTTPS);
        try {
            var protocol = new Handshake(Roots.of(environment)).with(host, HTTPS, proxy);
            return Finding.ok(host, "%s, trusted, %s".formatted(way, protocol));
        } catch (SSLException untrusted) {
            return Finding.bad(
                    host,
                    "%s, but its certificate is not trusted: %s".formatted(way, untrusted.getMessage()),
                    Doctor.REMEDY);
        } catch (IOException failed) {
            return Finding.bad(
                    host,
                    "%s, but it cannot be reached: %s".formatted(way, failed.getMessage()),
                    "see the ports above; squall up --tls-port 443 listens where clients without a proxy go");
        }
    }
}
