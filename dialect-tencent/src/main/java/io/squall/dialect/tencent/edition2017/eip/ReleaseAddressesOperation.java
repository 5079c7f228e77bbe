package io.squall.dialect.tencent.edition2017.eip;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.ModuleErrors;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.dialect.tencent.edition2017.action.NamedErrors;
import io.squall.engine.Command;
import io.squall.engine.Done;
import io.squall.engine.floatingip.ReleaseFloatingIps;
import io.squall.errors.TencentError;
import io.squall.model.FloatingIpId;
import io.squall.model.Rejection.AlreadyAssociated;
import java.util.EnumSet;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "ReleaseAddresses" of the edition in the EIP documentation: gives elastic IPs back, all or none.
record ReleaseAddressesOperation() implements AddressOperation<Done> {

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_NOT_FOUND, TencentError.RESOURCE_OPERATION_FAILED);
    }

    @Override
    public ModuleErrors moduleErrors() {
        return rejection -> rejection instanceof AlreadyAssociated
                ? NamedErrors.named("InvalidAddressState")
                : AddressErrors.of(rejection);
    }

    @Override
    public Command<Done> decode(TencentRequest request) {
        return new ReleaseFloatingIps(
                request.parameters().texts(AddressParameters.ADDRESSES, AddressParameters.MAX_ADDRESSES).stream()
                        .map(FloatingIpId::new)
                        .toList());
    }

    @Override
    public ObjectNode encode(Done done) {
        return Json.object();
    }
}
