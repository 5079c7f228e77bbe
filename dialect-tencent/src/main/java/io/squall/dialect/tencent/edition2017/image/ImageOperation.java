package io.squall.dialect.tencent.edition2017.image;

import io.squall.dialect.tencent.action.Module;
import io.squall.dialect.tencent.action.ModuleErrors;
import io.squall.dialect.tencent.edition2017.action.NamedOperation;
import java.util.Set;

/// An action of the edition at image.api.qcloud.com. The edition counts it among the actions of the CVM, so it is
/// tolerated there.
interface ImageOperation<R> extends NamedOperation<R> {

    @Override
    default Module module() {
        return Module.IMAGE;
    }

    @Override
    default Set<Module> alsoAt() {
        return Set.of(Module.CVM);
    }

    @Override
    default ModuleErrors moduleErrors() {
        return ImageErrors::of;
    }
}
