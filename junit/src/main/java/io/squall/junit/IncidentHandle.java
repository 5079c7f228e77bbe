package io.squall.junit;

/// Something that happens to the world.
public final class IncidentHandle {

    private final WorldHandle world;
    private final String id;

    IncidentHandle(WorldHandle world, String id) {
        this.world = world;
        this.id = id;
    }

    /// Its name, with its zone or account.
    public String id() {
        return id;
    }

    /// Whether it goes on, as far as the world's clock is concerned.
    public boolean isRunning() {
        return world.request("GET", "incidents", "")
                .path("incidents")
                .valueStream()
                .flatMap(kind -> kind.path("running").valueStream())
                .anyMatch(incident -> incident.path("incident").asString().equals(id));
    }

    /// Ends it, and puts back what was there before.
    ///
    /// @throws Refusal if it is over already
    public void stop() {
        world.request("DELETE", "incidents/" + WorldHandle.segment(id), "");
    }
}
