package io.squall.dialect.tencent.vpc;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.Regions;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.network.PreviewDefaultSubnet;
import io.squall.errors.TencentError;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "CheckDefaultSubnet" in the VPC documentation: whether a default subnet could be made in a zone.
record CheckDefaultSubnetOperation() implements VpcOperation<Boolean> {

    @Override
    public Set<TencentError> errors() {
        return Set.of();
    }

    @Override
    public Command<Boolean> decode(TencentRequest request) {
        return new PreviewDefaultSubnet(Regions.zone(request.parameters().text("zoneId")));
    }

    @Override
    public ObjectNode encode(Boolean possible) {
        var node = Json.object();
        node.putObject("data").put("checkResult", possible);
        return node;
    }
}
