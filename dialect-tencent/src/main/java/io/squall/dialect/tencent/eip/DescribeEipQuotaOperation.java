package io.squall.dialect.tencent.eip;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.floatingip.FloatingIpLimits;
import io.squall.engine.floatingip.FloatingIpLimits.Limits;
import io.squall.errors.TencentError;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "DescribeEipQuota" in the EIP documentation. What is unlimited is told as the greatest Int.
record DescribeEipQuotaOperation() implements EipOperation<Limits> {

    @Override
    public Set<TencentError> errors() {
        return Set.of();
    }

    @Override
    public Command<Limits> decode(TencentRequest request) {
        return new FloatingIpLimits();
    }

    @Override
    public ObjectNode encode(Limits limits) {
        var answer = Json.object();
        answer.putObject("data")
                .put("eipNumQuota", shown(limits.quota()))
                .put("currentEipNum", limits.used())
                .put("dailyApplyQuota", shown(limits.applications()))
                .put("dailyApplyCount", limits.today().applied())
                .put("dailyAllocWanIpQuota", limits.replacements())
                .put("dailyAllocWanIpCount", limits.today().replaced());
        return answer;
    }

    private static long shown(long limit) {
        return Math.min(limit, Integer.MAX_VALUE);
    }
}
