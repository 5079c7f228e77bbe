package io.squall.junit;

import io.squall.dialect.Json;
import io.squall.server.interception.CloudClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A world that a test arranges, so that the cloud has a cause to refuse. Each method is a request of the admin API.
public final class WorldHandle {

    private static final int MOST_CALLS = 1_000_000;

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

    /// Makes calls fail on demand, once it is said how.
    ///
    /// @param operation such as `CreateInstance` or `cvm.2017-03-12.RunInstances`; `*` stands for anything
    public NewRehearsal rehearse(String operation) {
        return new NewRehearsal(this, operation);
    }

    /// Ends all rehearsals.
    public WorldHandle clearRehearsals() {
        request("DELETE", "rehearsals", "");
        return this;
    }

    /// Lets something happen to the world, once it is said to whom.
    ///
    /// @param name such as `zone-sold-out`
    public NewIncident incident(String name) {
        return new NewIncident(this, name);
    }

    /// Ends all incidents, and puts back what was there before.
    public WorldHandle stopIncidents() {
        request("DELETE", "incidents", "");
        return this;
    }

    /// What was asked of the world until now, and what was answered.
    ///
    /// @throws IllegalStateException if there were so many calls that the first are forgotten
    public Calls journal() {
        var told = request("GET", "requests?limit=" + MOST_CALLS, "");
        var forgotten = told.path("forgotten").asLong();
        if (forgotten > 0) {
            throw new IllegalStateException("the first %d calls of this world are forgotten".formatted(forgotten));
        }
        return Calls.all(
                told.path("requests").valueStream().map(Call::of).toList().reversed());
    }

    /// Keeps what the world is like.
    public WorldHandle snapshot(String snapshot) {
        return post("snapshots", Json.object().put("name", snapshot));
    }

    /// Makes the world what it was like.
    public WorldHandle restore(String snapshot) {
        return post("restore", Json.object().put("snapshot", snapshot));
    }

    private WorldHandle post(String path, ObjectNode body) {
        ask(admin, "POST", "worlds/%s/%s".formatted(name, path), Json.write(body));
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
        } catch (CloudClient.Refused refused) {
            throw new Refusal(String.valueOf(refused.getMessage()));
        } catch (IOException failure) {
            throw new UncheckedIOException("%s %s: %s".formatted(method, path, failure.getMessage()), failure);
        }
    }

    /// Text as a segment of a path.
    static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static ObjectNode object(String body) {
        try {
            return body.isEmpty() ? Json.object() : (ObjectNode) Json.read(body.getBytes(StandardCharsets.UTF_8));
        } catch (Json.NotJson malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }
}
