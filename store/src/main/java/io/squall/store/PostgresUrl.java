package io.squall.store;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where a database is, as PostgreSQL's own programs write it:
/// `postgresql://user:password@host:5432/name?sslmode=require`.
/// Several hosts, with commas between, are one database that may move from one to another.
///
/// @param hosts with their ports, as written
/// @param parameters of the driver
public record PostgresUrl(
        String hosts,
        String database,
        Optional<String> user,
        Optional<String> password,
        Map<String, String> parameters) {

    private static final Pattern FORM = Pattern.compile(
            "postgres(?:ql)?://(?:(?<user>[^:@/]*)(?::(?<password>[^@/]*))?@)?(?<hosts>[^@/?]+)/(?<database>[^/?]+)(?:\\?(?<query>.*))?");
    private static final String USER = "user";
    private static final String PASSWORD = "password";

    public PostgresUrl {
        parameters = Map.copyOf(parameters);
    }

    /// Reads one.
    ///
    /// @throws IllegalArgumentException if it has another form, in words that show no password
    public static PostgresUrl parse(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("must be like postgresql://user:password@host:5432/database");
        }
        var parameters = parameters(Optional.ofNullable(form.group("query")).orElse(""));
        var user = Optional.ofNullable(form.group(USER)).map(PostgresUrl::decoded);
        var password = Optional.ofNullable(form.group(PASSWORD)).map(PostgresUrl::decoded);
        var otherUser = Optional.ofNullable(parameters.remove(USER));
        var otherPassword = Optional.ofNullable(parameters.remove(PASSWORD));
        return new PostgresUrl(
                form.group("hosts"),
                decoded(form.group("database")),
                user.or(() -> otherUser),
                password.or(() -> otherPassword),
                parameters);
    }

    private static Map<String, String> parameters(String query) {
        var parameters = new LinkedHashMap<String, String>();
        for (var part : query.split("&", -1)) {
            if (!part.isEmpty()) {
                var parts = part.split("=", 2);
                parameters.put(decoded(parts[0]), parts.length > 1 ? decoded(parts[1]) : "");
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException("has a % that encodes nothing");
        }
    }

    /// The same place, entered with `other` password if none was written.
    public PostgresUrl orPassword(Optional<String> other) {
        return new PostgresUrl(hosts, database, user, password.or(() -> other), parameters);
    }

    boolean hasSeveralHosts() {
        return hosts.contains(",");
    }

    /// Without anything that must not be shown.
    @Override
    public String toString() {
        return "postgresql://%s/%s".formatted(hosts, database);
    }
}
