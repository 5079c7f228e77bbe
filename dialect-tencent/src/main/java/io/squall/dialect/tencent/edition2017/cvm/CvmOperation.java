package io.squall.dialect.tencent.edition2017.cvm;

import io.squall.dialect.tencent.action.Module;
import io.squall.dialect.tencent.action.ModuleErrors;
import io.squall.dialect.tencent.edition2017.action.NamedOperation;

/// An action of the edition at cvm.api.qcloud.com.
interface CvmOperation<R> extends NamedOperation<R> {

    @Override
    default Module module() {
        return Module.CVM;
    }

    @Override
    default ModuleErrors moduleErrors() {
        return CvmErrors::of;
    }
}
