package io.squall.server.admin;

import io.squall.dialect.Fields;
import io.squall.dialect.Json;
import io.squall.engine.Caller;
import io.squall.engine.Command;
import io.squall.engine.Engine;
import io.squall.engine.world.ChangeSettings;
import io.squall.engine.world.ChangeZone;
import io.squall.engine.world.ListAllFlavors;
import io.squall.engine.world.ListAllZones;
import io.squall.engine.world.OfferFlavor;
import io.squall.engine.world.ReadSettings;
import io.squall.engine.world.ShareNetwork;
import io.squall.model.AvailabilityZone;
import io.squall.model.Capacity;
import io.squall.model.Flavor;
import io.squall.model.NetworkId;
import io.squall.model.Service;
import io.squall.model.Settings;
import io.squall.model.ZoneId;
import io.squall.server.admin.AdminRoute.Call;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What the provider supplies: zones with their stock, services, and networks for everyone.
record AdminSupply(Engine engine) {

    private static final Map<String, Service> SERVICES = AdminNames.of(Service.values());
    private static final Set<String> STOCK = Set.of("vcpus", "ramMb", "volumeGb");

    private <R> R run(Command<R> command) {
        return engine.run(Caller.OPERATOR, command);
    }

    JsonNode zones(Call call) {
        return Json.object()
                .set(
                        "zones",
                        run(new ListAllZones()).stream().map(AdminSupply::zone).collect(Json.toArray()));
    }

    private static ObjectNode zone(AvailabilityZone zone) {
        var node = Json.object()
                .put("zone", zone.id().value())
                .put("region", zone.region().value())
                .put("available", zone.available());
        node.set("stock", capacity(zone.stock()));
        return node.set("used", capacity(zone.used()));
    }

    private static ObjectNode capacity(Capacity capacity) {
        return Json.object()
                .put("vcpus", capacity.vcpus())
                .put("ramMb", capacity.ramMb())
                .put("volumeGb", capacity.volumeGb());
    }

    /// What the body does not name stays as it is.
    JsonNode changeZone(Call call) {
        var id = new ZoneId(call.variable("zone"));
        var body = call.body();
        var present = run(new ListAllZones()).stream()
                .filter(zone -> zone.id().equals(id))
                .map(AvailabilityZone::stock)
                .findFirst()
                .orElse(Capacity.NONE);
        var stock = body.optionalObject("stock").map(fields -> stock(fields, present));
        return zone(run(new ChangeZone(id, body.optionalBoolean("available"), stock)));
    }

    private static Capacity stock(Fields fields, Capacity present) {
        fields.requireOnly(STOCK);
        return new Capacity(
                amount(fields, "vcpus", present.vcpus()),
                amount(fields, "ramMb", present.ramMb()),
                amount(fields, "volumeGb", present.volumeGb()));
    }

    private static long amount(Fields fields, String name, long present) {
        return fields.optionalInteger(name, 0, Integer.MAX_VALUE)
                .map(Integer::longValue)
                .orElse(present);
    }

    JsonNode flavors(Call call) {
        return Json.object()
                .set(
                        "flavors",
                        run(new ListAllFlavors()).stream()
                                .map(AdminSupply::flavor)
                                .collect(Json.toArray()));
    }

    private static ObjectNode flavor(Flavor flavor) {
        return Json.object()
                .put("flavor", flavor.id().value())
                .put("name", flavor.name())
                .put("vcpus", flavor.vcpus())
                .put("ramMb", flavor.ramMb())
                .put("offered", !flavor.disabled());
    }

    JsonNode offerFlavor(Call call) {
        return flavor(run(new OfferFlavor(call.variable("flavor"), call.body().bool("offered"))));
    }

    JsonNode services(Call call) {
        return services(run(new ReadSettings()).settings());
    }

    private static JsonNode services(Settings settings) {
        var node = Json.object();
        SERVICES.forEach((name, service) ->
                node.putObject(name).put("available", !settings.down().contains(service)));
        return node;
    }

    JsonNode switchService(Call call) {
        var service = AdminNames.find("service", SERVICES, call.variable("service"));
        return services(run(ChangeSettings.switching(service, call.body().bool("available"))));
    }

    JsonNode shareNetwork(Call call) {
        var shared = call.body().bool("shared");
        var network = run(new ShareNetwork(new NetworkId(call.variable("network")), shared));
        return Json.object().put("network", network.id().value()).put("shared", network.shared());
    }
}
