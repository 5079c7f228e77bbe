package io.squall.dialect.tencent.trade;

import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.purchase.CancelOrders;
import io.squall.engine.purchase.Settled;
import io.squall.errors.TencentError;
import java.util.EnumSet;
import java.util.Set;

/// "CancelDeals" in the trade documentation.
record CancelDealsOperation() implements DealBatch {

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_OPERATION_FAILED, TencentError.PARTIAL_SUCCESS);
    }

    @Override
    public Command<Settled> decode(TencentRequest request) {
        return new CancelOrders(DealBatch.deals(request));
    }
}
