package io.squall.dialect.tencent.edition2017.eip;

import io.squall.dialect.tencent.action.Module;
import io.squall.dialect.tencent.action.ModuleErrors;
import io.squall.dialect.tencent.edition2017.action.NamedOperation;
import java.util.Set;

/// An action of the edition at eip.api.qcloud.com. The edition counts it among the actions of the CVM, and some of its
/// examples call it there.
interface AddressOperation<R> extends NamedOperation<R> {

    @Override
    default Module module() {
        return Module.EIP;
    }

    @Override
    default Set<Module> alsoAt() {
        return Set.of(Module.CVM);
    }

    @Override
    default ModuleErrors moduleErrors() {
        return AddressErrors::of;
    }
}
