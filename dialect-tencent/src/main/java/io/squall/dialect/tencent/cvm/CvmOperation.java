package io.squall.dialect.tencent.cvm;

import io.squall.dialect.tencent.action.Module;
import io.squall.dialect.tencent.action.ModuleErrors;
import io.squall.dialect.tencent.action.TencentOperation;

/// An action at cvm.api.qcloud.com.
interface CvmOperation<R> extends TencentOperation<R> {

    @Override
    default Module module() {
        return Module.CVM;
    }

    @Override
    default ModuleErrors moduleErrors() {
        return CvmErrors::of;
    }
}
