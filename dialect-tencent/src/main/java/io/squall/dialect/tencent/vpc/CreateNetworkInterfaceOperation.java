package io.squall.dialect.tencent.vpc;

import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.networkinterface.CreateInterface;
import io.squall.model.Job;

/// "CreateNetworkInterface" in the VPC documentation: an interface that is attached to nothing.
record CreateNetworkInterfaceOperation() implements VpcTask {

    @Override
    public Command<Job> decode(TencentRequest request) {
        var parameters = request.parameters();
        var addresses = InterfaceParameters.addresses(parameters);
        return new CreateInterface(
                VpcParameters.network(parameters),
                VpcParameters.subnet(parameters),
                VpcParameters.name(parameters, "eniName", "InvalidNetworkInterfaceName"),
                InterfaceParameters.description(parameters).orElse(""),
                addresses.primary(),
                addresses.secondary(),
                InterfaceParameters.count(parameters),
                InterfaceParameters.groups(parameters));
    }
}
