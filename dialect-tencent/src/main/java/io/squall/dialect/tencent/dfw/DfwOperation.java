package io.squall.dialect.tencent.dfw;

import io.squall.dialect.Fault;
import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.Module;
import io.squall.dialect.tencent.action.ModuleErrors;
import io.squall.dialect.tencent.action.TencentOperation;
import io.squall.errors.TencentError;
import tools.jackson.databind.node.ObjectNode;

/// An action at dfw.api.qcloud.com.
interface DfwOperation<R> extends TencentOperation<R> {

    @Override
    default Module module() {
        return Module.DFW;
    }

    @Override
    default ModuleErrors moduleErrors() {
        return DfwErrors::of;
    }

    @Override
    default Fault<TencentError> invalid(String problem) {
        return new Fault<>(TencentError.INVALID_PARAMETER, problem, DfwErrors.INVALID);
    }

    /// There is nothing to tell but that it was done.
    @Override
    default ObjectNode encode(R result) {
        return Json.object();
    }
}
