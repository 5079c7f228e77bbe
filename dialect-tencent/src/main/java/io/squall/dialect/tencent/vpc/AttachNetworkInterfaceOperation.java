package io.squall.dialect.tencent.vpc;

import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.networkinterface.AttachInterface;
import io.squall.model.Job;

/// "AttachNetworkInterface" in the VPC documentation: to an instance of its VPC and its zone.
record AttachNetworkInterfaceOperation() implements VpcTask {

    @Override
    public Command<Job> decode(TencentRequest request) {
        var parameters = request.parameters();
        return new AttachInterface(
                VpcParameters.network(parameters),
                InterfaceParameters.port(parameters),
                InterfaceParameters.instance(parameters));
    }
}
