package io.squall.dialect.nhn.operation;

import io.squall.dialect.Json;
import io.squall.engine.Command;
import io.squall.engine.network.ListSubnets;
import io.squall.errors.NhnError;
import io.squall.model.AddressRange;
import io.squall.model.Subnet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "List Subnets" in the NHN guide.
record ListSubnetsOperation() implements NhnOperation<List<Subnet>> {

    private static final int IP_VERSION = 4;

    @Override
    public Route route() {
        return Route.get("/subnets");
    }

    @Override
    public Set<NhnError> errors() {
        return Set.of();
    }

    @Override
    public Command<List<Subnet>> decode(NhnRequest request) {
        return new ListSubnets();
    }

    @Override
    public ObjectNode encode(List<Subnet> subnets) {
        return Json.object()
                .set(
                        "subnets",
                        subnets.stream().map(ListSubnetsOperation::subnet).collect(Json.toArray()));
    }

    private static ObjectNode subnet(Subnet subnet) {
        var node = Json.object();
        node.set(
                "allocationPools",
                subnet.allocationPools().stream()
                        .map(ListSubnetsOperation::pool)
                        .collect(Json.toArray()));
        node.put("cidr", subnet.cidr().toString())
                .put("enableDhcp", true)
                .put("gatewayIp", subnet.gateway().toString());
        node.putArray("hostRoutes");
        return node.put("id", subnet.id().value())
                .put("ipVersion", IP_VERSION)
                .put("name", subnet.name())
                .put("networkId", subnet.network().value());
    }

    private static ObjectNode pool(AddressRange range) {
        return Json.object()
                .put("start", range.first().toString())
                .put("end", range.last().toString());
    }
}
