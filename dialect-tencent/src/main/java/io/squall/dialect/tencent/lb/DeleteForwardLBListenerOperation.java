package io.squall.dialect.tencent.lb;

import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.dialect.tencent.parameter.Parameters;
import io.squall.engine.Command;
import io.squall.engine.loadbalancer.CloseListeners;
import io.squall.model.Job;
import io.squall.model.ListenerId;
import io.squall.model.LoadBalancer.Kind;
import java.util.List;

/// "DeleteForwardLBListener" in the CLB documentation: takes a listener off a load balancer for applications. The page
/// has it in one way, its sample in another.
record DeleteForwardLBListenerOperation() implements LbTaskOperation {

    @Override
    public Command<Job> decode(TencentRequest request) {
        var parameters = request.parameters();
        return new CloseListeners(LbParameters.balancer(parameters), Kind.APPLICATION, listeners(parameters));
    }

    private static List<ListenerId> listeners(Parameters parameters) {
        return parameters.texts(parameters.spelt("listenerId", "listenerIds"), LbParameters.MAX_ITEMS).stream()
                .map(ListenerId::new)
                .toList();
    }
}
