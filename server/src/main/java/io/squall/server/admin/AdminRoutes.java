package io.squall.server.admin;

import io.squall.dialect.Casting;
import io.squall.dialect.Json;
import io.squall.model.Rejection.DatabaseFailed;
import io.squall.server.admin.AdminRoute.Action;
import io.squall.server.admin.AdminRoute.Call;
import io.squall.server.journal.Coverage;
import io.squall.server.journal.RequestJournal;
import io.squall.server.proxy.Egress;
import io.squall.server.world.World;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/// Everything that the admin API does: its table of contents, with the members that each body may have.
final class AdminRoutes {

    private static final int CONFLICT = 409;

    private final World world;
    private final RequestJournal journal;
    private final Coverage coverage;
    private final Egress egress;
    private final Supplier<Endpoints> endpoints;
    private final Casting casting;

    AdminRoutes(
            World world,
            RequestJournal journal,
            Coverage coverage,
            Egress egress,
            Supplier<Endpoints> endpoints,
            Casting casting) {
        this.world = world;
        this.journal = journal;
        this.coverage = coverage;
        this.egress = egress;
        this.endpoints = endpoints;
        this.casting = casting;
    }

    List<AdminRoute> all() {
        var accounts = new AdminAccounts(world);
        var access = new AdminAccess(world);
        var rules = new AdminRules(world);
        var supply = new AdminSupply(world.engine());
        var time = new AdminTime(world);
        var instances = new AdminInstances(world.engine());
        var requests = new AdminRequests(journal);
        var rehearsals = new AdminRehearsals(world.engine(), casting);
        var incidents = new AdminIncidents(world.engine());
        var escapes = new AdminEgress(egress);
        return List.of(
                route("GET", "/health", this::health),
                route("POST", "/world/reset", this::reset),
                route("GET", "/accounts", accounts::list),
                route("POST", "/accounts", accounts::create, "name", "appkey", "user", "password", "role", "quotas"),
                route("POST", "/accounts/signed", accounts::createSigned, AdminAccounts.SIGNED),
                route("PATCH", "/accounts/{account}", accounts::change, AdminAccounts.CHANGES),
                route("PATCH", "/accounts/{account}/quotas", accounts::changeQuotas, AdminAccounts.QUOTAS.keySet()),
                route("PUT", "/accounts/{account}/users/{user}", accounts::setRole, "role"),
                route("PUT", "/accounts/{account}/users/{user}/grants", access::grant, "grants"),
                route("PUT", "/accounts/{account}/roles/{role}", access::setRole, "grants"),
                route("GET", "/accounts/{account}/access-keys", access::list),
                route(
                        "POST",
                        "/accounts/{account}/access-keys",
                        access::create,
                        "accessKey",
                        "secret",
                        "user",
                        "enabled"),
                route("PATCH", "/access-keys/{key}", access::switchKey, "enabled"),
                route("DELETE", "/access-keys/{key}", access::delete),
                route("PATCH", "/users/{user}", accounts::changeUser, "password", "enabled"),
                route("PATCH", "/appkeys/{appkey}", accounts::switchAppkey, "enabled"),
                route("GET", "/zones", supply::zones),
                route("PATCH", "/zones/{zone}", supply::changeZone, "available", "stock"),
                route("GET", "/flavors", supply::flavors),
                route("PATCH", "/flavors/{flavor}", supply::offerFlavor, "offered"),
                route("GET", "/rules", rules::read),
                route("PATCH", "/rules", rules::limit, "perMinute", "perMinuteOfAction", "atOnce"),
                route("PUT", "/maintenance/{action}", rules::maintain, "closed"),
                route("PUT", "/restrictions/{action}", rules::restrict, "accounts"),
                route("DELETE", "/restrictions/{action}", rules::open),
                route("PATCH", "/tariff", rules::changeTariff, AdminRules.TARIFF),
                route("GET", "/services", supply::services),
                route("PATCH", "/services/{service}", supply::switchService, "available"),
                route("GET", "/clock", time::clock),
                route("PATCH", "/clock", time::changeClock, "frozen", "advance", "scale"),
                route("PATCH", "/transitions", time::changeTransitions, AdminTime.TRANSITIONS),
                route("PATCH", "/networks/{network}", supply::shareNetwork, "shared"),
                route("DELETE", "/instances/{instance}", instances::purge),
                route("POST", "/instances/{instance}/{act}", instances::operate),
                route("GET", "/requests", new RequestListing(journal)),
                route("GET", "/requests/{request}", requests::find),
                route("GET", "/calls", requests::counts),
                route("GET", "/coverage", call -> coverage.json(call.world())),
                route("DELETE", "/coverage", this::beginCoverage),
                route("GET", "/resources", new AdminResources(world.engine(), journal.told())::list),
                route("GET", "/endpoints", call -> endpoints.get().json()),
                route("GET", "/rehearsals", rehearsals::list),
                route("POST", "/rehearsals", rehearsals::add, AdminRehearsals.PLAN),
                route("DELETE", "/rehearsals", rehearsals::clear),
                route("PUT", "/rehearsals/{rehearsal}", rehearsals::change, AdminRehearsals.PLAN),
                route("DELETE", "/rehearsals/{rehearsal}", rehearsals::stop),
                route("GET", "/incidents", incidents::list),
                route("POST", "/incidents", incidents::start, AdminIncidents.INCIDENT),
                route("DELETE", "/incidents", incidents::stopAll),
                route("DELETE", "/incidents/{incident}", incidents::stop),
                route("GET", "/egress", escapes::report),
                route("DELETE", "/egress", escapes::clear));
    }

    private static AdminRoute route(String method, String path, Action action, String... members) {
        return route(method, path, action, Set.of(members));
    }

    private static AdminRoute route(String method, String path, Action action, Collection<String> members) {
        return new AdminRoute(method, "/_squall" + path, action, Set.copyOf(members));
    }

    /// Looks into the store: without it no request can be answered as it should be.
    private JsonNode health(Call call) {
        if (!world.engine().isFounded()) {
            throw new DatabaseFailed("the world has no settings").raise();
        }
        return Json.object().put("status", "up");
    }

    private JsonNode beginCoverage(Call call) {
        coverage.begin(call.world());
        return Json.object();
    }

    private JsonNode reset(Call call) {
        if (!world.isResettable()) {
            throw new AdminProblem(
                    CONFLICT, "only the default world can be reset; restore a snapshot, or make a new world");
        }
        world.reset();
        return Json.object();
    }
}
