package io.squall.dialect.nhn.operation;

import io.squall.dialect.Fault;
import io.squall.dialect.Fields;
import io.squall.dialect.Json;
import io.squall.engine.Command;
import io.squall.engine.loadbalancer.AddressedLoadBalancer;
import io.squall.engine.loadbalancer.CreateLoadBalancer;
import io.squall.errors.NhnError;
import io.squall.model.SubnetId;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "Create Load Balancer" in the withdrawn draft of the NHN guide (2017-09-14).
record CreateLoadBalancerOperation() implements NhnOperation<AddressedLoadBalancer> {

    @Override
    public Route route() {
        return Route.post("/loadbalancers");
    }

    @Override
    public Set<NhnError> errors() {
        return Set.of(
                NhnError.SUBNET_NOT_FOUND,
                NhnError.NO_AVAILABLE_IP,
                NhnError.NETWORK_CONFLICT,
                NhnError.INSTANCE_NOT_FOUND,
                NhnError.LOAD_BALANCER_BAD_REQUEST,
                NhnError.LOAD_BALANCER_NOT_FOUND,
                NhnError.LOAD_BALANCER_CONFLICT);
    }

    @Override
    public Command<AddressedLoadBalancer> decode(NhnRequest request) {
        var balancer = request.body().object("loadbalancer");
        var subnet = new SubnetId(balancer.text(balancer.spelt("subnetId", "subnet_id")));
        checkProvider(balancer);
        return new CreateLoadBalancer(
                balancer.optionalText("name").orElse(""),
                balancer.optionalText("description").orElse(""),
                subnet,
                balancer.objects("listeners").stream().map(ListenerFields::read).toList());
    }

    private static void checkProvider(Fields balancer) {
        balancer.optionalText("provider")
                .filter(provider -> !provider.isEmpty() && !provider.equals(LoadBalancerView.PROVIDER))
                .ifPresent(provider -> {
                    throw new Fault<>(NhnError.NOT_SUPPORTED, "provider " + provider).raise();
                });
    }

    @Override
    public ObjectNode encode(AddressedLoadBalancer balancer) {
        return Json.object().set("loadbalancer", LoadBalancerView.FULL.show(balancer));
    }
}
