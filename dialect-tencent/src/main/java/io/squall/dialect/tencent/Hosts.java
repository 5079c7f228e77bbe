package io.squall.dialect.tencent;

import java.util.regex.Pattern;

/// What stands in a Host header.
final class Hosts {

    private static final Pattern PORT = Pattern.compile(":[0-9]{1,5}$");

    private Hosts() {}

    static String withoutPort(String host) {
        return host.indexOf(':') < 0 ? host : PORT.matcher(host).replaceFirst("");
    }

    /// What stands before the first dot: the module, at the provider's own domains.
    static String firstLabel(String host) {
        var dot = host.indexOf('.');
        return dot < 0 ? withoutPort(host) : host.substring(0, dot);
    }
}
