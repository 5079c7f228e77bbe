package io.squall.server.admin;

import io.squall.dialect.Fields;
import io.squall.dialect.Json;
import io.squall.engine.world.WorldPlan;
import io.squall.server.admin.AdminRoute.Call;
import io.squall.server.world.WorldName;
import io.squall.server.world.Worlds;
import io.squall.server.world.Worlds.Listed;
import io.squall.server.world.Worlds.Making;
import io.squall.server.world.Worlds.Snapshot;
import io.squall.worldfile.FaultyWorld;
import io.squall.worldfile.WorldFile;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// The worlds beside each other: made, copied, kept as they are, and removed.
record AdminWorlds(Worlds worlds) {

    private static final String PATH = "/_squall/worlds";

    List<AdminRoute> routes() {
        return List.of(
                route("GET", "", this::list),
                route("POST", "", this::create, "name", "plan", "ephemeral"),
                route("POST", "/import", this::importWorld, "name", "file", "ephemeral"),
                route("DELETE", "/{world}", this::delete),
                route("POST", "/{world}/fork", this::fork, "name", "keepCredentials", "ephemeral"),
                route("GET", "/{world}/export", this::export),
                route("POST", "/{world}/snapshots", this::snapshot, "name"),
                route("DELETE", "/{world}/snapshots/{snapshot}", this::deleteSnapshot),
                route("POST", "/{world}/restore", this::restore, "snapshot"));
    }

    private static AdminRoute route(String method, String path, AdminRoute.Action action, String... members) {
        return new AdminRoute(method, PATH + path, action, Set.of(members));
    }

    private JsonNode list(Call call) {
        return Json.object()
                .put("bound", Worlds.MAX_WORLDS)
                .set("worlds", worlds.list().stream().map(AdminWorlds::json).collect(Json.toArray()));
    }

    private static JsonNode json(Listed world) {
        return Json.object()
                .put("world", world.name().value())
                .put("ephemeral", world.ephemeral())
                .put("open", world.open())
                .put("bytes", world.bytes())
                .set(
                        "snapshots",
                        world.snapshots().stream().map(AdminWorlds::json).collect(Json.toArray()));
    }

    private static JsonNode json(Snapshot snapshot) {
        return Json.object()
                .put("snapshot", snapshot.name().value())
                .put(
                        "takenAt",
                        snapshot.takenAt().truncatedTo(ChronoUnit.MILLIS).toString())
                .put("bytes", snapshot.bytes());
    }

    private JsonNode create(Call call) {
        var plan = plan(call.body());
        return worlds.create(making(call.body()), plan).json();
    }

    private static WorldPlan plan(Fields body) {
        try {
            var yaml = body.optionalText("plan");
            return yaml.isEmpty() ? WorldFile.defaultPlan() : WorldFile.read(yaml.get(), "plan");
        } catch (FaultyWorld faulty) {
            throw body.wrong("plan", "must describe a world: " + faulty.getMessage());
        }
    }

    private JsonNode importWorld(Call call) {
        var body = call.body();
        var file = body.optionalText("file");
        var making = making(body);
        var base64 = file.orElseThrow(() -> body.wrong("file", "is required"));
        return worlds.importWorld(making, decoded(body, base64)).json();
    }

    private static byte[] decoded(Fields body, String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException malformed) {
            throw body.wrong("file", "must be what an export gave, in base64");
        }
    }

    private JsonNode fork(Call call) {
        var body = call.body();
        var keepCredentials = body.optionalBoolean("keepCredentials").orElse(false);
        return worlds.fork(world(call), making(body), keepCredentials).json();
    }

    private JsonNode export(Call call) {
        var world = world(call);
        return Json.object()
                .put("world", world.value())
                .put("file", Base64.getEncoder().encodeToString(worlds.export(world)));
    }

    private JsonNode snapshot(Call call) {
        worlds.snapshot(world(call), WorldName.of(call.body().text("name")));
        return Json.object();
    }

    private JsonNode deleteSnapshot(Call call) {
        worlds.deleteSnapshot(world(call), new WorldName(call.variable("snapshot")));
        return Json.object();
    }

    private JsonNode restore(Call call) {
        return worlds.restore(world(call), new WorldName(call.body().text("snapshot")))
                .json();
    }

    private JsonNode delete(Call call) {
        worlds.delete(world(call));
        return Json.object();
    }

    /// Only looked up, so that it need not have the form of a name.
    private static WorldName world(Call call) {
        return new WorldName(call.variable("world"));
    }

    private static Making making(Fields body) {
        var ephemeral = body.optionalBoolean("ephemeral").orElse(false);
        return new Making(WorldName.of(body.text("name")), ephemeral);
    }
}
