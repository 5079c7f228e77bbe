package io.squall.dialect.tencent.cvm;

import io.squall.dialect.Fault.Specific;
import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.ModuleErrors;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.instance.RenewInstance;
import io.squall.errors.TencentError;
import io.squall.model.Order;
import io.squall.model.Rejection.CoresShared;
import io.squall.model.Rejection.WrongCharging;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "RenewInstance" in the CVM documentation: pays for more months of a prepaid instance.
record RenewInstanceOperation() implements CvmOperation<Order> {

    private static final Optional<Specific> SHARED = Optional.of(new Specific("5100", "NotSupport.SharedInstance"));

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(
                TencentError.RESOURCE_NOT_FOUND,
                TencentError.RESOURCE_OPERATION_FAILED,
                TencentError.INSUFFICIENT_BALANCE,
                TencentError.PURCHASE_FAILED,
                TencentError.IDENTITY_NOT_VERIFIED);
    }

    @Override
    public Command<Order> decode(TencentRequest request) {
        var parameters = request.parameters();
        return new RenewInstance(
                InstanceNames.one(parameters), parameters.integer("period", 1, Purchase.MAX_MONTHS), Optional.empty());
    }

    @Override
    public ObjectNode encode(Order order) {
        return Json.object().put("dealId", order.id().value());
    }

    /// Here an instance that is paid for by the hour is called a shared one.
    @Override
    public ModuleErrors moduleErrors() {
        return rejection -> switch (rejection) {
            case WrongCharging(var _, var _, var _) -> SHARED;
            case CoresShared(var _) -> SHARED;
            default -> CvmErrors.of(rejection);
        };
    }
}
