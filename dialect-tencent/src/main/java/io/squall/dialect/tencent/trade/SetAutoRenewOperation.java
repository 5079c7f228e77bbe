package io.squall.dialect.tencent.trade;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.Ids;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.Done;
import io.squall.engine.purchase.ChangeRenewal;
import io.squall.errors.TencentError;
import io.squall.model.Id;
import io.squall.model.InstanceId;
import io.squall.model.ResourceType;
import io.squall.model.Subscription.Renewal;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "SetAutoRenew" in the trade documentation: what happens to prepaid instances when their time is over.
record SetAutoRenewOperation() implements TradeOperation<Done> {

    private static final int MAX_INSTANCES = 100;
    private static final Map<String, Renewal> RENEWALS =
            Map.of("0", Renewal.BY_HAND, "1", Renewal.BY_ITSELF, "2", Renewal.NEVER);

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_NOT_FOUND, TencentError.RESOURCE_OPERATION_FAILED);
    }

    @Override
    public Command<Done> decode(TencentRequest request) {
        var parameters = request.parameters();
        parameters.integer("instanceType", 1, 1);
        var instances = parameters.texts(parameters.spelt("instanceIds", "instanceId"), MAX_INSTANCES).stream()
                .<Id>map(id -> new InstanceId(Ids.current(ResourceType.INSTANCE, id)))
                .toList();
        return new ChangeRenewal(ResourceType.INSTANCE, instances, parameters.choice("autoRenew", RENEWALS));
    }

    @Override
    public ObjectNode encode(Done done) {
        return Json.object();
    }
}
