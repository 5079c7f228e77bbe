package io.squall.dialect.nhn.operation;

import io.squall.dialect.Json;
import io.squall.engine.Command;
import io.squall.engine.network.ListNetworks;
import io.squall.engine.network.ListNetworks.Seen;
import io.squall.errors.NhnError;
import io.squall.model.NetworkId;
import io.squall.model.ResourceType;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "List Networks" in the NHN guide.
record ListNetworksOperation() implements NhnOperation<List<Seen>> {

    @Override
    public Route route() {
        return Route.get("/networks");
    }

    @Override
    public Set<ResourceType> addresses() {
        return Set.of(ResourceType.NETWORK);
    }

    @Override
    public Set<NhnError> errors() {
        return Set.of(NhnError.NO_ACCESSIBLE_NETWORK);
    }

    @Override
    public Command<List<Seen>> decode(NhnRequest request) {
        return new ListNetworks(request.optional("id").map(NetworkId::new));
    }

    @Override
    public ObjectNode encode(List<Seen> networks) {
        return Json.object()
                .set(
                        "networks",
                        networks.stream().map(ListNetworksOperation::network).collect(Json.toArray()));
    }

    private static ObjectNode network(Seen seen) {
        var network = seen.network();
        var node = Json.object()
                .put("adminStateUp", true)
                .put("id", network.id().value())
                .put("name", network.name())
                .put("router:external", network.external())
                .put("status", "ACTIVE");
        var subnets = node.putArray("subnets");
        seen.subnets().forEach(subnet -> subnets.add(subnet.value()));
        return node;
    }
}
