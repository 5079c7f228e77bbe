package io.squall.server;

import io.squall.dialect.Pipeline;
import io.squall.dialect.WireRequest;
import io.squall.engine.Engine;
import io.squall.model.Id;
import io.squall.server.admin.AdminApi;
import io.squall.server.journal.Home;
import io.squall.server.world.WorldProblem;
import io.squall.server.world.Worlds;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Which world each request is for: that of its credentials or, in the admin API, the one that it names.
///
/// @param apis each request goes to the first that accepts it
record WorldsOfRequests(Worlds worlds, List<Pipeline<?, ?>> apis) implements Home {

    WorldsOfRequests {
        apis = List.copyOf(apis);
    }

    @Override
    public <R> R with(WireRequest request, Function<Engine, R> work) {
        var named = AdminApi.world(request);
        if (named.isPresent()) {
            try {
                return worlds.use(named.get(), world -> work.apply(world.engine()));
            } catch (WorldProblem absent) {
                return worlds.with(Optional::empty, work);
            }
        }
        return worlds.with(() -> credential(request), work);
    }

    @Override
    public String name(WireRequest request) {
        return AdminApi.world(request)
                .orElseGet(() -> worlds.name(() -> credential(request)))
                .value();
    }

    private Optional<Id> credential(WireRequest request) {
        return apis.stream().filter(api -> api.accepts(request)).findFirst().flatMap(api -> api.credential(request));
    }
}
