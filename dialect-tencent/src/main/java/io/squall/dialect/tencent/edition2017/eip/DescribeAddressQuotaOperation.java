package io.squall.dialect.tencent.edition2017.eip;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.floatingip.FloatingIpLimits;
import io.squall.engine.floatingip.FloatingIpLimits.Limits;
import io.squall.errors.TencentError;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// "DescribeAddressQuota" of the edition in the EIP documentation. What is unlimited is told as the greatest Integer.
record DescribeAddressQuotaOperation() implements AddressOperation<Limits> {

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
        var quotas = answer.putArray("QuotaSet");
        add(quotas, "TOTAL_EIP_QUOTA", limits.used(), limits.quota());
        add(quotas, "DAILY_EIP_APPLY", limits.today().applied(), limits.applications());
        add(quotas, "DAILY_PUBLIC_IP_ASSIGN", limits.today().replaced(), limits.replacements());
        return answer;
    }

    private static void add(ArrayNode quotas, String id, long current, long limit) {
        quotas.addObject()
                .put("QuotaId", id)
                .put("QuotaCurrent", current)
                .put("QuotaLimit", Math.min(limit, Integer.MAX_VALUE));
    }
}
