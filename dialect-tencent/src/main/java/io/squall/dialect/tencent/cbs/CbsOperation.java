package io.squall.dialect.tencent.cbs;

import io.squall.dialect.Fault;
import io.squall.dialect.tencent.action.Module;
import io.squall.dialect.tencent.action.ModuleErrors;
import io.squall.dialect.tencent.action.TencentOperation;
import io.squall.errors.TencentError;

/// An action at cbs.api.qcloud.com.
interface CbsOperation<R> extends TencentOperation<R> {

    @Override
    default Module module() {
        return Module.CBS;
    }

    @Override
    default ModuleErrors moduleErrors() {
        return CbsErrors::of;
    }

    @Override
    default Fault<TencentError> invalid(String problem) {
        return new Fault<>(TencentError.INVALID_PARAMETER, problem, CbsErrors.PARAMETER);
    }
}
