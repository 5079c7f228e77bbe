package io.squall.dialect.tencent.lb;

import io.squall.dialect.tencent.action.Module;
import io.squall.dialect.tencent.action.ModuleErrors;
import io.squall.dialect.tencent.action.TencentOperation;

/// An action at lb.api.qcloud.com.
interface LbOperation<R> extends TencentOperation<R> {

    @Override
    default Module module() {
        return Module.LB;
    }

    @Override
    default ModuleErrors moduleErrors() {
        return LbErrors::of;
    }
}
