package io.squall.junit;

import io.squall.dialect.Json;
import io.squall.server.interception.CloudClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A world that a test arranges, so that the cloud has a cause to refuse. Each method is a request of the admin API.
public final class WorldHandle {

    private final CloudClient admin;
    private final String name;

    WorldHandle(CloudClient admin, String name) {
        this.admin = admin;
        this.name = name;
    }

    /// What the admin API and `squall world list` call it.
    public String name() {
        return name;
    }

    public ClockHandle clock() {
        return new ClockHandle(this);
    }

    /// Gives an account another limit.
    ///
    /// @param account its id, one of its appkeys or one of its access keys
    /// @param quota such as `instances` or `volume-gb`
    public WorldHandle quota(String account, String quota, long limit) {
        return patch("accounts/%s/quotas".formatted(account), Json.object().put(quota, limit));
    }

    /// Sets what an account has to spend.
    public WorldHandle balance(String account, long cents) {
        return patch("accounts/" + account, Json.object().put("balanceCents", cents));
    }

    /// Switches one of the cloud's services off.
    ///
    /// @param service such as `identity` or `compute`
    public WorldHandle down(String service) {
        return patch("services/" + service, Json.object().put("available", false));
    }

    public WorldHandle up(String service) {
        return patch("services/" + service, Json.object().put("available", true));
    }

    /// Closes an availability zone for whatever is new.
    public WorldHandle closeZone(String zone) {
        return patch("zones/" + zone, Json.object().put("available", false));
    }

    public WorldHandle openZone(String zone) {
        return patch("zones/" + zone, Json.object().put("available", true));
    }

    /// Keeps what the world is like.
    public WorldHandle snapshot(String snapshot) {
        ask(
                admin,
                "POST",
                "worlds/%s/snapshots".formatted(name),
                Json.write(Json.object().put("name", snapshot)));
        return this;
    }

    /// Makes the world what it was like.
    public WorldHandle restore(String snapshot) {
        ask(
                admin,
                "POST",
                "worlds/%s/restore".formatted(name),
                Json.write(Json.object().put("snapshot", snapshot)));
        return this;
    }

    private WorldHandle patch(String path, ObjectNode body) {
        request("PATCH", path, Json.write(body));
        return this;
    }

    /// Anything else that the admin API does to a world (docs/admin-api.yaml).
    ///
    /// @param path behind `/_squall/`
    /// @param body JSON, or nothing
    /// @return the answer, as JSON
    public String admin(String method, String path, String body) {
        return Json.write(request(method, path, body));
    }

    JsonNode request(String method, String path, String body) {
        return ask(admin, method, "%s%sworld=%s".formatted(path, path.contains("?") ? "&" : "?", name), body);
    }

    void delete() {
        ask(admin, "DELETE", "worlds/" + name, "");
    }

    static JsonNode ask(CloudClient admin, String method, String path, String body) {
        try {
            return admin.ask(method, path, object(body));
        } catch (IOException failure) {
            throw new UncheckedIOException("%s %s: %s".formatted(method, path, failure.getMessage()), failure);
        }
    }

    private static ObjectNode object(String body) {
        try {
            return body.isEmpty() ? Json.object() : (ObjectNode) Json.read(body.getBytes(StandardCharsets.UTF_8));
        } catch (Json.NotJson malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }
}
