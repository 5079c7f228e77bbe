package io.squall.dialect.tencent.vpc;

import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.networkinterface.AssignAddresses;
import io.squall.model.Job;

/// "AssignPrivateIpAddresses" in the VPC documentation: gives an interface more addresses.
record AssignPrivateIpAddressesOperation() implements VpcTask {

    @Override
    public Command<Job> decode(TencentRequest request) {
        var parameters = request.parameters();
        var addresses = InterfaceParameters.addresses(parameters);
        var count = InterfaceParameters.count(parameters);
        if (count == 0 && addresses.primary().isEmpty() && addresses.secondary().isEmpty()) {
            throw parameters.wrong("privateIpAddressSet", "or secondaryPrivateIpAddressCount is required");
        }
        return new AssignAddresses(
                VpcParameters.network(parameters),
                InterfaceParameters.port(parameters),
                addresses.primary(),
                addresses.secondary(),
                count);
    }
}
