package io.squall.dialect.tencent.signature;

import java.util.regex.Pattern;

/// What stands before the parameters in a plain text.
///
/// @param path with the question mark
record Target(String method, String host, String path) {

    private static final Pattern PORT = Pattern.compile(":[0-9]*$");

    Target withMethod(String otherMethod) {
        return new Target(otherMethod, host, path);
    }

    Target withHost(String otherHost) {
        return new Target(method, otherHost, path);
    }

    Target withPath(String otherPath) {
        return new Target(method, host, otherPath);
    }

    static String withoutPort(String host) {
        return host.indexOf(':') < 0 ? host : PORT.matcher(host).replaceFirst("");
    }

    @Override
    public String toString() {
        return method + host + path;
    }
}
