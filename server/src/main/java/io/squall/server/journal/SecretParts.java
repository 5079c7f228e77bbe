package io.squall.server.journal;

import io.squall.dialect.Json;
import io.squall.dialect.QueryString;
import io.squall.dialect.WireRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Finds what a request says in places for secrets, wherever those are: headers, query, and a body of any form.
final class SecretParts {

    private static final Pattern SECRET = Pattern.compile(
            "password|passwd|secretkey|secret(?!id)|(?<!client)token|privatekey|authorization|cookie|credential");
    private static final Pattern PUNCTUATION = Pattern.compile("[^a-z0-9]");
    /// With bounds, so that no body takes long to be searched.
    private static final Pattern MULTIPART = Pattern.compile(
            "name=\"?([^\"\\r\\n;]{0,200}+)[^\\n]{0,500}+\\n\\r?\\n(.{0,4096}?)\\r?\\n--", Pattern.DOTALL);
    private static final Pattern ALMOST_JSON =
            Pattern.compile("\"?([A-Za-z0-9_.-]{1,100}+)\"?\\s{0,9}[:=]\\s{0,9}\"?([^\",}\\s]++)");
    private static final int SHORTEST = 4;

    private final Set<String> found = new LinkedHashSet<>();

    private SecretParts() {}

    static Set<String> of(WireRequest request) {
        var parts = new SecretParts();
        request.headers().forEach((name, values) -> values.forEach(value -> parts.add(name, value)));
        QueryString.parse(request.query()).parameters().forEach(parts::add);
        parts.addBody(new String(request.body(), StandardCharsets.UTF_8));
        return parts.found;
    }

    private void addBody(String body) {
        if (body.stripLeading().startsWith("{")) {
            addJson(body);
        } else if (body.contains("Content-Disposition") || body.contains("content-disposition")) {
            MULTIPART.matcher(body).results().forEach(part -> add(part.group(1), part.group(2)));
        } else {
            QueryString.parse(body).parameters().forEach(this::add);
        }
    }

    private void addJson(String body) {
        try {
            addJson("", Json.read(body.getBytes(StandardCharsets.UTF_8)));
        } catch (Json.NotJson malformed) {
            ALMOST_JSON.matcher(body).results().forEach(member -> add(member.group(1), member.group(2)));
        }
    }

    private void addJson(String name, JsonNode node) {
        node.propertyStream().forEach(member -> addJson(member.getKey(), member.getValue()));
        if (node.isArray()) {
            node.valueStream().forEach(element -> addJson(name, element));
        } else if (node.isString() || node.isNumber()) {
            add(name, node.asString());
        }
    }

    /// A value, and its words: "Bearer TOKEN".
    private void add(String name, String value) {
        if (isSecret(name)) {
            found.add(value.strip());
            Arrays.stream(value.split("[\\s;=,]+", -1)).forEach(found::add);
            found.removeIf(text -> text.length() < SHORTEST);
        }
    }

    private static boolean isSecret(String name) {
        return SECRET.matcher(PUNCTUATION.matcher(name.toLowerCase(Locale.ROOT)).replaceAll(""))
                .find();
    }
}
