package io.squall.dialect.tencent.trade;

import io.squall.dialect.tencent.action.Module;
import io.squall.dialect.tencent.action.TencentOperation;

/// An action at trade.api.qcloud.com.
interface TradeOperation<R> extends TencentOperation<R> {

    @Override
    default Module module() {
        return Module.TRADE;
    }
}
