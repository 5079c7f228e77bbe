package io.squall.server.proxy;

import java.nio.charset.StandardCharsets;

/// What the proxy itself has to say. The first line says it, too, as many clients show nothing else of a proxy's
/// answer.
record Answer(int status, String title, String text) {

    static final String TUNNEL_OPEN = "HTTP/1.1 200 Connection established\r\n\r\n";

    static Answer blocked(Destination to) {
        return new Answer(
                403,
                "Forbidden: squall lets nothing out to %s (see --egress)".formatted(to.text()),
                "squall: %s is not an emulated host, and what leaves the emulated cloud is refused. Start squall with --egress %s to let it through, or with --egress allow to let everything through."
                        .formatted(to.text(), to.host()));
    }

    static Answer notLocal(Destination to) {
        return new Answer(
                403,
                "Forbidden: %s is for clients on the same machine".formatted(to.text()),
                "squall: %s is reached through this proxy by clients on the same machine only.".formatted(to.text()));
    }

    static Answer noHttps(Destination to) {
        return new Answer(
                502, "No HTTPS here", "squall: there is no listener for HTTPS that could be %s.".formatted(to.text()));
    }

    static Answer unreachable(Destination to, String problem) {
        return new Answer(502, "Bad Gateway", "squall: %s cannot be reached: %s".formatted(to.text(), problem));
    }

    static Answer broken(String problem) {
        return new Answer(502, "Bad Gateway", "squall: the answer could not be relayed: " + problem);
    }

    static Answer malformed(String problem) {
        return new Answer(400, "Bad Request", "squall: the proxy does not understand this request: " + problem);
    }

    static Answer noProxyRequest() {
        return new Answer(
                400,
                "Bad Request: this is a forward proxy",
                "squall: this is a forward proxy. It takes CONNECT host:port and requests for http://host/path.");
    }

    static Answer oldHttp() {
        return new Answer(505, "HTTP Version Not Supported", "squall: requests must be of HTTP/1.1.");
    }

    byte[] bytes() {
        var body = text + "\n";
        return "HTTP/1.1 %d %s\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%s"
                .formatted(status, title, body.getBytes(StandardCharsets.UTF_8).length, body)
                .getBytes(StandardCharsets.UTF_8);
    }
}
