package io.squall.junit;

import io.squall.dialect.Json;
import java.time.Duration;
import tools.jackson.databind.node.ObjectNode;

/// Something that does not happen to the world yet (docs/rehearsal.md).
public final class NewIncident {

    private final WorldHandle world;
    private final ObjectNode plan;

    NewIncident(WorldHandle world, String name) {
        this.world = world;
        this.plan = Json.object().put("name", name);
    }

    /// In this zone only.
    public NewIncident zone(String zone) {
        plan.put("zone", zone);
        return this;
    }

    /// To this account only.
    ///
    /// @param account its id, one of its appkeys or one of its access keys
    public NewIncident account(String account) {
        plan.put("account", account);
        return this;
    }

    /// For this time by the world's clock.
    public NewIncident lasting(Duration time) {
        plan.put("for", time.toString());
        return this;
    }

    /// From now on until its time is over, or until it is stopped.
    ///
    /// @throws Refusal if there is no such incident, zone or account, or if it goes on already
    public IncidentHandle start() {
        return new IncidentHandle(
                world,
                world.request("POST", "incidents", Json.write(plan))
                        .path("incident")
                        .asString());
    }
}
