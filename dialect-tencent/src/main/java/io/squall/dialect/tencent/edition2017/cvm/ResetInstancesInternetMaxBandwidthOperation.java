package io.squall.dialect.tencent.edition2017.cvm;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.dialect.tencent.action.Times;
import io.squall.dialect.tencent.parameter.Flaw;
import io.squall.dialect.tencent.parameter.Parameters;
import io.squall.engine.Command;
import io.squall.engine.instance.BoostBandwidth;
import io.squall.engine.instance.ChangeBandwidth;
import io.squall.errors.TencentError;
import io.squall.model.Internet.Boost;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "ResetInstancesInternetMaxBandwidth" of the edition in the CVM documentation: gives instances another bandwidth, at
/// once
/// or, where it is paid for in advance, for some days.
record ResetInstancesInternetMaxBandwidthOperation() implements CvmOperation<List<Object>> {

    private static final Duration ONE_DAY = Duration.ofDays(1);

    private static Instant day(Parameters parameters, String name) {
        return Times.day(parameters.text(name))
                .orElseThrow(() -> parameters.wrong(Flaw.UNSUPPORTED, name, "must be a day such as 2016-10-30"));
    }

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(
                TencentError.RESOURCE_NOT_FOUND,
                TencentError.RESOURCE_OPERATION_FAILED,
                TencentError.INSUFFICIENT_BALANCE);
    }

    @Override
    public Command<List<Object>> decode(TencentRequest request) {
        var parameters = request.parameters();
        var instances = PaidChange.instances(parameters);
        var mbps = parameters.object(Charges.INTERNET).integer(Charges.BANDWIDTH, Integer.MIN_VALUE, Integer.MAX_VALUE);
        if (!parameters.has("StartTime") && !parameters.has("EndTime")) {
            return PaidChange.of(instances, instance -> new ChangeBandwidth(instance, mbps, true));
        }
        if (instances.size() > 1) {
            throw parameters.wrong(Flaw.TOO_MANY, "InstanceIds", "has more than 1 elements");
        }
        var boost = new Boost(
                mbps, day(parameters, "StartTime"), day(parameters, "EndTime").plus(ONE_DAY));
        return PaidChange.of(instances, instance -> new BoostBandwidth(instance, boost));
    }

    @Override
    public ObjectNode encode(List<Object> done) {
        return Json.object();
    }
}
