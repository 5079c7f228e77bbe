package io.squall.server.interception;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What every JVM reads from JAVA_TOOL_OPTIONS: where the proxy is, and which store holds the roots.
final class JavaOptions {

    static final String VARIABLE = "JAVA_TOOL_OPTIONS";

    private static final Pattern OPTION = Pattern.compile("(\"[^\"]*\"|'[^']*'|[^\\s\"'])+");
    private static final Pattern PROPERTY = Pattern.compile("-D([^=]+)=(.*)", Pattern.DOTALL);

    private JavaOptions() {}

    /// The options that are there, with ours in the place of those that set the same properties.
    static String extend(Optional<String> present, URI proxy, TrustFiles trust) {
        var ours = properties(proxy, trust);
        var kept = OPTION.matcher(present.orElse(""))
                .results()
                .map(found -> found.group())
                .filter(option -> !name(option).map(ours::containsKey).orElse(false));
        var added = ours.entrySet().stream().map(JavaOptions::option);
        return Stream.concat(kept, added).collect(Collectors.joining(" "));
    }

    private static Map<String, String> properties(URI proxy, TrustFiles trust) {
        var properties = new LinkedHashMap<String, String>();
        for (var scheme : new String[] {"http", "https"}) {
            properties.put(scheme + ".proxyHost", proxy.getHost());
            properties.put(scheme + ".proxyPort", String.valueOf(proxy.getPort()));
        }
        properties.put("http.nonProxyHosts", "localhost|127.*|[::1]");
        properties.put("javax.net.ssl.trustStore", trust.store().toString());
        properties.put("javax.net.ssl.trustStoreType", TrustFiles.STORE_TYPE);
        properties.put("javax.net.ssl.trustStorePassword", TrustFiles.PASSWORD);
        return properties;
    }

    /// The JVM splits options at white space that is not in quotes.
    private static String option(Map.Entry<String, String> property) {
        var option = "-D%s=%s".formatted(property.getKey(), property.getValue());
        if (option.chars().noneMatch(character -> Character.isWhitespace(character) || character == '\'')) {
            return option;
        }
        return "\"" + option + "\"";
    }

    private static Optional<String> name(String option) {
        var property = PROPERTY.matcher(unquoted(option));
        return property.matches() ? Optional.of(property.group(1)) : Optional.empty();
    }

    private static String unquoted(String option) {
        return option.replaceAll("[\"']", "");
    }

    /// What the options set `property` to, the last of them.
    static Optional<String> value(String options, String property) {
        return OPTION.matcher(options)
                .results()
                .map(found -> PROPERTY.matcher(unquoted(found.group())))
                .filter(found -> found.matches() && found.group(1).equals(property))
                .map(found -> found.group(2))
                .reduce((earlier, later) -> later);
    }

    /// The store of roots that the options name.
    static Optional<Path> trustStore(String options) {
        return value(options, "javax.net.ssl.trustStore").map(Path::of);
    }
}
