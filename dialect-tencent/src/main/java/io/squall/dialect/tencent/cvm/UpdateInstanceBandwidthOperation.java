package io.squall.dialect.tencent.cvm;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.dialect.tencent.action.Times;
import io.squall.dialect.tencent.parameter.Parameters;
import io.squall.engine.Command;
import io.squall.engine.instance.BoostBandwidth;
import io.squall.errors.TencentError;
import io.squall.model.Order;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "UpdateInstanceBandwidth" in the CVM documentation: gives a prepaid instance more bandwidth for some days.
record UpdateInstanceBandwidthOperation() implements CvmOperation<Optional<Order>> {

    private static final Duration ONE_DAY = Duration.ofDays(1);

    /// When a day begins, which the caller writes like 2017-09-21.
    private static Instant day(Parameters parameters, String name) {
        try {
            return LocalDate.parse(parameters.text(name)).atStartOfDay().toInstant(Times.ZONE);
        } catch (DateTimeException malformed) {
            throw parameters.wrong(name, "must be a day such as 2017-09-21");
        }
    }

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(
                TencentError.RESOURCE_NOT_FOUND,
                TencentError.RESOURCE_OPERATION_FAILED,
                TencentError.INSUFFICIENT_BALANCE);
    }

    @Override
    public Command<Optional<Order>> decode(TencentRequest request) {
        var parameters = request.parameters();
        return new BoostBandwidth(
                InstanceNames.one(parameters),
                parameters.integer("bandwidth", Integer.MIN_VALUE, Integer.MAX_VALUE),
                day(parameters, "startTime"),
                day(parameters, "endTime").plus(ONE_DAY));
    }

    @Override
    public ObjectNode encode(Optional<Order> order) {
        var answer = Json.object();
        order.ifPresent(
                paid -> answer.putArray("dealIds").add(Long.parseLong(paid.id().value())));
        return answer;
    }
}
