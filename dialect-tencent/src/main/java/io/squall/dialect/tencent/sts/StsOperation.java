package io.squall.dialect.tencent.sts;

import io.squall.dialect.tencent.action.Module;
import io.squall.dialect.tencent.action.TencentOperation;

/// An action at sts.api.qcloud.com.
interface StsOperation<R> extends TencentOperation<R> {

    @Override
    default Module module() {
        return Module.STS;
    }
}
