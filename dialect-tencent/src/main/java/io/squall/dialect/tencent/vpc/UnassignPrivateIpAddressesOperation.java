package io.squall.dialect.tencent.vpc;

import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.networkinterface.UnassignAddresses;
import io.squall.model.Job;

/// "UnassignPrivateIpAddresses" in the VPC documentation: takes addresses from an interface.
record UnassignPrivateIpAddressesOperation() implements VpcTask {

    @Override
    public Command<Job> decode(TencentRequest request) {
        var parameters = request.parameters();
        return new UnassignAddresses(
                VpcParameters.network(parameters),
                InterfaceParameters.port(parameters),
                InterfaceParameters.named(parameters));
    }
}
