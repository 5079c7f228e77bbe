package io.squall.dialect;

import java.util.Set;

/// Headers that HTTP itself or what stands between client and server looks at, so that nobody need wonder who reads
/// them.
final class HeadersOfHttp {

    private static final Set<String> NAMES = Set.of(
            "accept",
            "accept-charset",
            "accept-encoding",
            "accept-language",
            "cache-control",
            "connection",
            "content-encoding",
            "content-length",
            "content-type",
            "date",
            "expect",
            "forwarded",
            "host",
            "http2-settings",
            "keep-alive",
            "origin",
            "pragma",
            "proxy-connection",
            "referer",
            "te",
            "traceparent",
            "tracestate",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "user-agent",
            "via",
            "x-forwarded-for",
            "x-forwarded-host",
            "x-forwarded-proto");

    private HeadersOfHttp() {}

    static boolean contain(String name) {
        return name.startsWith(":") || name.startsWith("sec-") || NAMES.contains(name);
    }
}
