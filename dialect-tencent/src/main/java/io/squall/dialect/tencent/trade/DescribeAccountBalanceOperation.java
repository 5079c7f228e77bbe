package io.squall.dialect.tencent.trade;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.Module;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.purchase.ReadWallet;
import io.squall.errors.TencentError;
import io.squall.model.Wallet;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "DescribeAccountBalance" in the trade documentation, in cents.
record DescribeAccountBalanceOperation() implements TradeOperation<Wallet> {

    /// What an account shows that has money without limit.
    private static final long UNLIMITED = Integer.MAX_VALUE;

    @Override
    public Set<Module> alsoAt() {
        return Set.of(Module.CVM);
    }

    @Override
    public Set<TencentError> errors() {
        return Set.of();
    }

    @Override
    public Command<Wallet> decode(TencentRequest request) {
        return new ReadWallet();
    }

    @Override
    public ObjectNode encode(Wallet wallet) {
        return Json.object().put("balanceInfo", (long) wallet.balanceCents().orElse(UNLIMITED));
    }
}
