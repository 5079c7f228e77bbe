package io.squall.dialect.tencent.cbs;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.Done;
import io.squall.engine.volume.ChangeVolumeRenewal;
import io.squall.errors.TencentError;
import io.squall.model.Subscription.Renewal;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "ModifyCbsRenewFlag" in the CBS documentation: says what happens to disks at the end of their time. It has no page
/// there, clients know it.
record ModifyCbsRenewFlagOperation() implements CbsOperation<Done> {

    private static final Map<String, Renewal> FLAGS = Map.of(
            "NOTIFY_AND_AUTO_RENEW", Renewal.BY_ITSELF,
            "NOTIFY_AND_MANUAL_RENEW", Renewal.BY_HAND,
            "DISABLE_NOTIFY_AND_MANUAL_RENEW", Renewal.NEVER);

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_NOT_FOUND, TencentError.RESOURCE_OPERATION_FAILED);
    }

    @Override
    public Command<Done> decode(TencentRequest request) {
        var parameters = request.parameters();
        return new ChangeVolumeRenewal(
                DiskParameters.several(parameters, DiskParameters.MAX_BATCH), parameters.choice("renewFlag", FLAGS));
    }

    @Override
    public ObjectNode encode(Done result) {
        return Json.object();
    }
}
