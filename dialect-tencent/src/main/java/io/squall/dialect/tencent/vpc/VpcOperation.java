package io.squall.dialect.tencent.vpc;

import io.squall.dialect.tencent.action.Module;
import io.squall.dialect.tencent.action.ModuleErrors;
import io.squall.dialect.tencent.action.TencentOperation;

/// An action at vpc.api.qcloud.com.
interface VpcOperation<R> extends TencentOperation<R> {

    @Override
    default Module module() {
        return Module.VPC;
    }

    @Override
    default ModuleErrors moduleErrors() {
        return VpcErrors::of;
    }
}
