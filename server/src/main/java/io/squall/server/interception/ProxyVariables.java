package io.squall.server.interception;

import io.squall.server.tls.Hosts;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Whether the variables of a client lead it to the proxy.
record ProxyVariables(Map<String, String> environment, URI proxy) {

    List<Finding> examine() {
        var findings = new ArrayList<Finding>();
        for (var name : new String[] {"HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy"}) {
            findings.add(leading(name));
        }
        findings.add(bypass("NO_PROXY"));
        findings.add(bypass("no_proxy"));
        findings.add(node());
        findings.add(java());
        return findings;
    }

    private Finding leading(String name) {
        var value = environment.get(name);
        if (value == null || value.isEmpty()) {
            return Finding.bad(name, "is not set, so clients that read it go to the real cloud", Doctor.REMEDY);
        }
        return isProxy(value)
                ? Finding.ok(name, "leads to the proxy")
                : Finding.bad(name, "leads to %s, not to the proxy %s".formatted(value, proxy), Doctor.REMEDY);
    }

    boolean isProxy(String value) {
        return value.replaceFirst("/$", "").equals(proxy.toString());
    }

    private Finding bypass(String name) {
        var passed = List.of(environment.getOrDefault(name, "").split(",", -1)).stream()
                .map(String::strip)
                .filter(ProxyVariables::coversEmulated)
                .toList();
        return passed.isEmpty()
                ? Finding.ok(name, "exempts no emulated host")
                : Finding.bad(
                        name,
                        "exempts %s, which then goes to the real cloud".formatted(String.join(", ", passed)),
                        Doctor.REMEDY);
    }

    private static boolean coversEmulated(String entry) {
        return !entry.isEmpty()
                && (Hosts.EMULATED.domains().stream().anyMatch(domain -> touches(entry, domain))
                        || Hosts.EMULATED.names().stream()
                                .filter(name -> !name.equals("localhost"))
                                .anyMatch(name -> covers(entry, name)));
    }

    /// Whether an entry is about a domain, one above it or one below it.
    private static boolean touches(String entry, String domain) {
        return covers(entry, domain) || covers(domain, suffix(entry));
    }

    /// Whether an entry of NO_PROXY is about a host, as most clients read it.
    static boolean covers(String entry, String host) {
        var suffix = suffix(entry);
        return suffix.equals("*") || (!suffix.isEmpty() && (host.equals(suffix) || host.endsWith("." + suffix)));
    }

    private static String suffix(String entry) {
        return entry.strip()
                .toLowerCase(Locale.ROOT)
                .replaceFirst(":[0-9]+$", "")
                .replaceFirst("^\\*?\\.", "");
    }

    /// Whether the variables exempt a host from the proxy.
    boolean exempts(String host) {
        return Doctor.either(environment, "NO_PROXY").stream()
                .flatMap(list -> List.of(list.split(",", -1)).stream())
                .anyMatch(entry -> covers(entry, host));
    }

    private Finding node() {
        return Optional.ofNullable(environment.get("NODE_USE_ENV_PROXY"))
                .filter("1"::equals)
                .map(
                        set -> Finding.ok(
                                "NODE_USE_ENV_PROXY",
                                "lets fetch, http and https of Node.js 22.21, 24.5 and later use the proxy; older ones ignore it"))
                .orElseGet(() -> Finding.note(
                        "NODE_USE_ENV_PROXY",
                        "is not 1, so fetch, http and https of Node.js go to the real cloud",
                        Doctor.REMEDY));
    }

    private Finding java() {
        var options = environment.getOrDefault(JavaOptions.VARIABLE, "");
        var there = JavaOptions.value(options, "https.proxyHost")
                .flatMap(host -> JavaOptions.value(options, "https.proxyPort").map(port -> host + ":" + port));
        return there.equals(Optional.of(proxy.getHost() + ":" + proxy.getPort()))
                ? Finding.ok(JavaOptions.VARIABLE, "leads JVMs to the proxy")
                : Finding.note(JavaOptions.VARIABLE, "does not lead JVMs to the proxy", Doctor.REMEDY);
    }
}
