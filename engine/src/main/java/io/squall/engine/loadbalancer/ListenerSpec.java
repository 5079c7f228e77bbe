package io.squall.engine.loadbalancer;

import io.squall.engine.Transaction;
import io.squall.model.InstanceId;
import io.squall.model.ListenerId;
import io.squall.model.LoadBalancer.Algorithm;
import io.squall.model.LoadBalancer.HealthMonitor;
import io.squall.model.LoadBalancer.Listener;
import io.squall.model.LoadBalancer.Protocol;
import io.squall.model.LoadBalancer.SessionPersistence;
import io.squall.model.ResourceType;
import java.util.List;
import java.util.Optional;

/// What a listener is to be.
///
/// @param certificate the name of one of the account's, when TLS ends here
/// @param memberPort where the members listen; the service port, when absent
public record ListenerSpec(
        Algorithm algorithm,
        int connectionLimit,
        Protocol protocol,
        Optional<String> certificate,
        int servicePort,
        Optional<Integer> memberPort,
        Optional<SessionPersistence> sessionPersistence,
        Optional<HealthMonitor> healthMonitor,
        List<MemberSpec> members) {

    public ListenerSpec {
        members = List.copyOf(members);
    }

    List<InstanceId> instances() {
        return members.stream().map(MemberSpec::instance).toList();
    }

    Listener open(Transaction tx) {
        return new Listener(
                new ListenerId(tx.newId(ResourceType.LISTENER)),
                algorithm,
                connectionLimit,
                protocol,
                certificate,
                servicePort,
                memberPort,
                sessionPersistence,
                healthMonitor,
                members.stream().map(member -> member.open(tx)).toList());
    }
}
