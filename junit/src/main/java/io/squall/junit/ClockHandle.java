package io.squall.junit;

import io.squall.dialect.Json;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/// The clock of a test's world: tokens, timestamps and all that takes time follow it.
public final class ClockHandle {

    private final WorldHandle world;

    ClockHandle(WorldHandle world) {
        this.world = world;
    }

    public Instant now() {
        return Instant.parse(world.request("GET", "clock", "").path("now").asString());
    }

    /// Stops it.
    public ClockHandle freeze() {
        return change(Json.object().put("frozen", true));
    }

    /// Lets it run on from where it stands.
    public ClockHandle resume() {
        return change(Json.object().put("frozen", false));
    }

    /// Moves it on; back, if the duration is negative.
    public ClockHandle advance(Duration by) {
        return change(Json.object().put("advance", by.toString()));
    }

    /// Makes it faster or slower.
    ///
    /// @param scale how many seconds of the world one of the machine takes
    public ClockHandle scale(double scale) {
        return change(Json.object().put("scale", scale));
    }

    private ClockHandle change(ObjectNode body) {
        world.request("PATCH", "clock", Json.write(body));
        return this;
    }
}
