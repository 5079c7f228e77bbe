package io.squall.dialect.tencent.eip;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.floatingip.BuyFloatingIps;
import io.squall.errors.TencentError;
import io.squall.model.FloatingIp;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "CreateEip" in the EIP documentation: applies for elastic IPs.
record CreateEipOperation() implements EipOperation<List<FloatingIp>> {

    private static final int MAX_COUNT = 5;

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(
                TencentError.PURCHASE_FAILED, TencentError.INSUFFICIENT_BALANCE, TencentError.IDENTITY_NOT_VERIFIED);
    }

    @Override
    public Command<List<FloatingIp>> decode(TencentRequest request) {
        return new BuyFloatingIps(
                request.parameters().optionalInteger("goodsNum", 1, MAX_COUNT).orElse(1));
    }

    @Override
    public ObjectNode encode(List<FloatingIp> bought) {
        var answer = Json.object();
        var ids = answer.putObject("data").putArray("eipIds");
        bought.forEach(floatingIp -> ids.add(floatingIp.id().value()));
        return answer;
    }
}
