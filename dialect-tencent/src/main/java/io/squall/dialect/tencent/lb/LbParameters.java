package io.squall.dialect.tencent.lb;

import io.squall.dialect.tencent.action.Ids;
import io.squall.dialect.tencent.parameter.Parameters;
import io.squall.engine.loadbalancer.MemberSpec;
import io.squall.model.InstanceId;
import io.squall.model.ListenerId;
import io.squall.model.LoadBalancerId;
import io.squall.model.ResourceType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The parameters that several actions on load balancers have.
final class LbParameters {

    static final int MAX_ITEMS = 100;
    static final int MAX_PORT = 65_535;
    static final int MAX_NAME = 20;
    private static final int MAX_WEIGHT = 100;
    private static final int USUAL_WEIGHT = 10;
    private static final Pattern DOMAIN_PREFIX = Pattern.compile("[a-z0-9-]{1,20}");

    /// What they are reached from: everywhere, or their network.
    private static final Map<String, Boolean> TYPES = Map.of("2", true, "3", false);

    private LbParameters() {}

    /// The pages spell its name in three ways.
    static LoadBalancerId balancer(Parameters parameters) {
        return balancer(parameters.text(parameters.spelt("loadBalancerId", "loadBalanceId", "loadbancerId")));
    }

    private static LoadBalancerId balancer(String id) {
        return new LoadBalancerId(Ids.current(ResourceType.LOAD_BALANCER, id));
    }

    static List<LoadBalancerId> balancers(Parameters parameters, int max) {
        var name = parameters.spelt("loadBalancerIds", "loadBalanceIds", "loadbancerIds");
        return parameters.texts(name, max).stream().map(LbParameters::balancer).toList();
    }

    /// Whether load balancers of that type are reached from everywhere.
    static boolean open(Parameters parameters) {
        return parameters.choice("loadBalancerType", TYPES);
    }

    static Optional<Boolean> optionalOpen(Parameters parameters) {
        return parameters.optionalChoice("loadBalancerType", TYPES);
    }

    static Optional<String> name(Parameters parameters) {
        return parameters.optionalText("loadBalancerName", MAX_NAME);
    }

    /// How a domain name begins.
    static Optional<String> domainPrefix(Parameters parameters) {
        return parameters.optionalText("domainPrefix").map(prefix -> {
            if (!DOMAIN_PREFIX.matcher(prefix).matches()) {
                throw parameters.wrong("domainPrefix", "must be 1 to 20 lower-case letters, digits or -");
            }
            return prefix;
        });
    }

    static ListenerId listener(Parameters parameters) {
        return new ListenerId(parameters.text("listenerId"));
    }

    static List<ListenerId> listeners(Parameters parameters) {
        return parameters.texts("listenerIds", MAX_ITEMS).stream()
                .map(ListenerId::new)
                .toList();
    }

    /// `backends` with their weights.
    ///
    /// @param weighed whether each must have one
    static List<MemberSpec> backends(Parameters parameters, boolean weighed) {
        return backends(parameters).stream()
                .map(backend -> new MemberSpec(instance(backend), Optional.empty(), weight(backend, weighed)))
                .toList();
    }

    static List<Parameters> backends(Parameters parameters) {
        var backends = parameters.objects("backends");
        if (backends.size() > MAX_ITEMS) {
            throw parameters.wrong("backends", "has more than %d elements".formatted(MAX_ITEMS));
        }
        return backends;
    }

    static InstanceId instance(Parameters backend) {
        return new InstanceId(Ids.current(ResourceType.INSTANCE, backend.text("instanceId")));
    }

    static int weight(Parameters backend, boolean required) {
        return required
                ? backend.integer("weight", 0, MAX_WEIGHT)
                : optionalWeight(backend).orElse(USUAL_WEIGHT);
    }

    static Optional<Integer> optionalWeight(Parameters backend) {
        return backend.optionalInteger("weight", 0, MAX_WEIGHT);
    }
}
