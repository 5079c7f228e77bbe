package io.squall.dialect.tencent.trade;

import io.squall.dialect.tencent.action.TencentOperation;
import java.util.List;

/// The actions at trade.api.qcloud.com.
public final class TradeOperations {

    private TradeOperations() {}

    /// All of them, in the order of the documentation.
    public static List<TencentOperation<?>> all() {
        return List.of(
                new DescribeAccountBalanceOperation(),
                new DescribeUserInfoOperation(),
                new SetAutoRenewOperation(),
                new DescribeDealsOperation(),
                new PayDealsOperation(),
                new CancelDealsOperation());
    }
}
