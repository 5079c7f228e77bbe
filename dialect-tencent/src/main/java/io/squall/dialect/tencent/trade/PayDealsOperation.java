package io.squall.dialect.tencent.trade;

import io.squall.dialect.tencent.action.Module;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.purchase.PayOrders;
import io.squall.engine.purchase.Settled;
import io.squall.errors.TencentError;
import java.util.EnumSet;
import java.util.Set;

/// "PayDeals" in the trade documentation. Nobody has vouchers, so `autoVoucher` makes no difference.
record PayDealsOperation() implements DealBatch {

    @Override
    public Set<Module> alsoAt() {
        return Set.of(Module.CVM);
    }

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(
                TencentError.RESOURCE_OPERATION_FAILED,
                TencentError.INSUFFICIENT_BALANCE,
                TencentError.PARTIAL_SUCCESS);
    }

    @Override
    public Command<Settled> decode(TencentRequest request) {
        request.parameters().optionalInteger("autoVoucher", 0, 1);
        return new PayOrders(DealBatch.deals(request));
    }
}
