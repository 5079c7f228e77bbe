package io.squall.junit;

import tools.jackson.databind.JsonNode;

/// A failure on demand that was asked for.
public final class RehearsalHandle {

    private final WorldHandle world;
    private final String id;

    RehearsalHandle(WorldHandle world, String id) {
        this.world = world;
        this.id = id;
    }

    /// What the log and the journal call it.
    public String id() {
        return id;
    }

    /// How many calls it was about.
    public long calls() {
        return read().path("calls").asLong();
    }

    /// How many of them it struck.
    public long hits() {
        return read().path("hits").asLong();
    }

    /// Whether it strikes no more.
    public boolean isOver() {
        return read().path("over").asBoolean();
    }

    /// Ends it. Then it is forgotten, with its counts.
    public void stop() {
        world.request("DELETE", "rehearsals/" + id, "");
    }

    private JsonNode read() {
        return world.request("GET", "rehearsals", "")
                .path("rehearsals")
                .valueStream()
                .filter(rehearsal -> rehearsal.path("rehearsal").asString().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the rehearsal %s was stopped".formatted(id)));
    }
}
