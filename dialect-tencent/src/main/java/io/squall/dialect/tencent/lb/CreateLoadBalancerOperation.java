package io.squall.dialect.tencent.lb;

import io.squall.dialect.tencent.action.Ids;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.dialect.tencent.parameter.Parameters;
import io.squall.engine.Command;
import io.squall.engine.loadbalancer.BuyLoadBalancers;
import io.squall.engine.loadbalancer.BuyLoadBalancers.Bought;
import io.squall.errors.TencentError;
import io.squall.model.LoadBalancer.Kind;
import io.squall.model.NetworkId;
import io.squall.model.ProjectId;
import io.squall.model.ResourceType;
import io.squall.model.SubnetId;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "CreateLoadBalancer" in the CLB documentation: buys load balancers.
record CreateLoadBalancerOperation() implements LbOperation<Bought> {

    private static final int MAX_COUNT = 20;
    private static final String UNNAMED = "lb";
    private static final Map<String, Kind> KINDS = Map.of("0", Kind.CLASSIC, "1", Kind.APPLICATION);

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(
                TencentError.RESOURCE_NOT_FOUND,
                TencentError.RESOURCE_OPERATION_FAILED,
                TencentError.PURCHASE_FAILED,
                TencentError.INSUFFICIENT_BALANCE,
                TencentError.IDENTITY_NOT_VERIFIED);
    }

    @Override
    public Command<Bought> decode(TencentRequest request) {
        var parameters = request.parameters();
        var open = LbParameters.open(parameters);
        var kind = parameters.optionalChoice("forward", KINDS).orElse(Kind.CLASSIC);
        var name = LbParameters.name(parameters).orElse(UNNAMED);
        var prefix = LbParameters.domainPrefix(parameters);
        var network = id(parameters, "vpcId", ResourceType.NETWORK).map(NetworkId::new);
        var subnet = id(parameters, "subnetId", ResourceType.SUBNET).map(SubnetId::new);
        if (subnet.isEmpty() && network.isPresent() && !open) {
            throw parameters.wrong("subnetId", "is required");
        }
        if (subnet.isPresent() && network.isEmpty()) {
            throw parameters.wrong("vpcId", "is required with subnetId");
        }
        var project =
                parameters.optionalInteger("projectId", 0, Integer.MAX_VALUE).orElse(0);
        var count = parameters.optionalInteger("number", 1, MAX_COUNT).orElse(1);
        if (prefix.isPresent() && (!open || kind != Kind.CLASSIC || count > 1)) {
            throw parameters.wrong("domainPrefix", "is for one classic public load balancer");
        }
        return new BuyLoadBalancers(
                kind, open, name, prefix, network, subnet, new ProjectId(Integer.toString(project)), count);
    }

    /// 0 stands for none, on the network that all share.
    private static Optional<String> id(Parameters parameters, String name, ResourceType type) {
        return parameters.optionalText(name).filter(id -> !id.equals("0")).map(id -> Ids.current(type, id));
    }

    @Override
    public ObjectNode encode(Bought bought) {
        var deal = bought.order().id().value();
        var answer = LbView.request(bought.job());
        answer.putArray("dealIds").add(deal);
        var ids = answer.putObject("unLoadBalancerIds").putArray(deal);
        bought.balancers().forEach(balancer -> ids.add(balancer.id().value()));
        return answer;
    }
}
