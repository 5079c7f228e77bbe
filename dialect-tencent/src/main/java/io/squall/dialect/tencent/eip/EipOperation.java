package io.squall.dialect.tencent.eip;

import io.squall.dialect.tencent.action.Module;
import io.squall.dialect.tencent.action.ModuleErrors;
import io.squall.dialect.tencent.action.TencentOperation;

/// An action at eip.api.qcloud.com.
interface EipOperation<R> extends TencentOperation<R> {

    @Override
    default Module module() {
        return Module.EIP;
    }

    @Override
    default ModuleErrors moduleErrors() {
        return EipErrors::of;
    }
}
