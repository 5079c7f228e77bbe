package io.squall.dialect.tencent.lb;

import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.dialect.tencent.parameter.Parameters;
import io.squall.engine.Command;
import io.squall.engine.loadbalancer.ListenerSpec;
import io.squall.engine.loadbalancer.OpenListeners;
import io.squall.engine.loadbalancer.OpenListeners.Opened;
import io.squall.errors.TencentError;
import io.squall.model.Listener.Protocol;
import io.squall.model.LoadBalancer.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "CreateLoadBalancerListeners" in the CLB documentation: all of the listeners, or none.
record CreateLoadBalancerListenersOperation() implements LbOperation<Opened> {

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_NOT_FOUND, TencentError.RESOURCE_OPERATION_FAILED);
    }

    @Override
    public Command<Opened> decode(TencentRequest request) {
        var parameters = request.parameters();
        var balancer = LbParameters.balancer(parameters);
        var wanted = parameters.objects("listeners");
        if (wanted.size() > LbParameters.MAX_ITEMS) {
            throw parameters.wrong("listeners", "has more than %d elements".formatted(LbParameters.MAX_ITEMS));
        }
        var listeners = wanted.stream().map(ListenerParameters::classic).toList();
        requireAlone(parameters, listeners);
        return new OpenListeners(balancer, Kind.CLASSIC, listeners);
    }

    private static void requireAlone(Parameters parameters, List<ListenerSpec> listeners) {
        var encrypted = listeners.stream().anyMatch(listener -> listener.protocol() == Protocol.TERMINATED_HTTPS);
        if (encrypted && listeners.size() > 1) {
            throw parameters.wrong("listeners", "cannot be made together, if one is for HTTPS");
        }
    }

    @Override
    public ObjectNode encode(Opened opened) {
        return ListenerView.ids(LbView.request(opened.job()), opened.listeners());
    }
}
