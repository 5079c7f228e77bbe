package io.squall.dialect.tencent.edition2017.eip;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.floatingip.BuyFloatingIps;
import io.squall.errors.TencentError;
import io.squall.model.FloatingIp;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "AllocateAddresses" of the edition in the EIP documentation: applies for elastic IPs.
record AllocateAddressesOperation() implements AddressOperation<List<FloatingIp>> {

    private static final int MAX_COUNT = 5;

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(
                TencentError.PURCHASE_FAILED, TencentError.INSUFFICIENT_BALANCE, TencentError.IDENTITY_NOT_VERIFIED);
    }

    @Override
    public Command<List<FloatingIp>> decode(TencentRequest request) {
        return new BuyFloatingIps(request.parameters()
                .optionalInteger("AddressCount", 1, MAX_COUNT)
                .orElse(1));
    }

    @Override
    public ObjectNode encode(List<FloatingIp> bought) {
        var answer = Json.object();
        var addresses = answer.putArray("AddressSet");
        bought.forEach(floatingIp -> addresses.add(floatingIp.id().value()));
        return answer;
    }
}
