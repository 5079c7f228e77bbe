package io.squall.dialect.tencent.image;

import io.squall.dialect.tencent.action.Module;
import io.squall.dialect.tencent.action.ModuleErrors;
import io.squall.dialect.tencent.action.TencentOperation;

/// An action at image.api.qcloud.com.
interface ImageOperation<R> extends TencentOperation<R> {

    @Override
    default Module module() {
        return Module.IMAGE;
    }

    @Override
    default ModuleErrors moduleErrors() {
        return ImageErrors::of;
    }
}
