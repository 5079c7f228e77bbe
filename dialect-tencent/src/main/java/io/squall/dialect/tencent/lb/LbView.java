package io.squall.dialect.tencent.lb;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.Ids;
import io.squall.dialect.tencent.action.Regions;
import io.squall.dialect.tencent.action.Times;
import io.squall.model.Job;
import io.squall.model.LoadBalancer;
import io.squall.model.LoadBalancer.Kind;
import io.squall.model.LoadBalancer.Place;
import io.squall.model.LoadBalancer.State;
import io.squall.model.ResourceType;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// Load balancers as the answers show them.
final class LbView {

    private static final int PUBLIC = 2;
    private static final int INTERNAL = 3;
    private static final String DOMAIN = "%s.%s.%d.clb.myqcloud.com";

    private LbView() {}

    /// The number of a task that can be asked about.
    static ObjectNode request(Job job) {
        return Json.object().put("requestId", Long.parseLong(job.id().value()));
    }

    static ObjectNode of(LoadBalancer balancer) {
        var place = balancer.place();
        var node = Json.object()
                .put(
                        "loadBalancerId",
                        Ids.hex(ResourceType.LOAD_BALANCER, balancer.id().value()))
                .put("unLoadBalancerId", balancer.id().value())
                .put("loadBalancerName", balancer.name())
                .put("loadBalancerType", place.isPublic() ? PUBLIC : INTERNAL)
                .put("domain", domain(balancer));
        node.putArray("loadBalancerVips").add(place.address().toString());
        node.put("status", balancer.state() == State.CREATING ? 0 : 1)
                .put("createTime", Times.local(balancer.createdAt()))
                .put("statusTime", Times.local(balancer.updatedAt()));
        place(node, place);
        return node.put("projectId", Long.parseLong(balancer.project().value()))
                .put("forward", forward(balancer.kind()))
                .put("snat", false)
                .put("openBgp", 0)
                .put("isolation", 0)
                .put("log", "");
    }

    /// In a VPC of the account's, or on the shared network of its region.
    private static void place(ObjectNode node, Place place) {
        var own = Optional.of(place.network().value()).filter(id -> id.startsWith("vpc-"));
        var subnet = place.subnet().filter(id -> own.isPresent());
        node.put("vpcId", own.map(Ids::number).orElse(0L))
                .put("uniqVpcId", own.orElse(""))
                .put("subnetId", subnet.map(id -> Ids.number(id.value())).orElse(0L));
    }

    static int forward(Kind kind) {
        return kind == Kind.APPLICATION ? 1 : 0;
    }

    /// Its name on the internet; empty, if it has none.
    static String domain(LoadBalancer balancer) {
        return balancer.domainPrefix()
                .map(prefix -> DOMAIN.formatted(prefix, Regions.code(balancer.region()), Ids.app(balancer.account())))
                .orElse("");
    }
}
