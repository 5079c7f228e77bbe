package io.squall.dialect.tencent.vpc;

import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.networkinterface.DetachInterface;
import io.squall.model.Job;

/// "DetachNetworkInterface" in the VPC documentation: from its instance.
record DetachNetworkInterfaceOperation() implements VpcTask {

    @Override
    public Command<Job> decode(TencentRequest request) {
        var parameters = request.parameters();
        return new DetachInterface(
                VpcParameters.network(parameters),
                InterfaceParameters.port(parameters),
                InterfaceParameters.instance(parameters));
    }
}
