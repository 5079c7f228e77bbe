package io.squall.dialect.tencent.vpc;

import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.networkinterface.DeleteInterface;
import io.squall.model.Job;

/// "DeleteNetworkInterface" in the VPC documentation: one that is attached to nothing.
record DeleteNetworkInterfaceOperation() implements VpcTask {

    @Override
    public Command<Job> decode(TencentRequest request) {
        var parameters = request.parameters();
        return new DeleteInterface(VpcParameters.network(parameters), InterfaceParameters.port(parameters));
    }
}
