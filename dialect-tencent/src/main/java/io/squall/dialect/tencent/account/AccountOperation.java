package io.squall.dialect.tencent.account;

import io.squall.dialect.tencent.action.Module;
import io.squall.dialect.tencent.action.TencentOperation;

/// An action at account.api.qcloud.com.
interface AccountOperation<R> extends TencentOperation<R> {

    @Override
    default Module module() {
        return Module.ACCOUNT;
    }
}
