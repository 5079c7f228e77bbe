package io.squall.engine.loadbalancer;

import io.squall.engine.Transaction;
import io.squall.model.Balancing;
import io.squall.model.InstanceId;
import io.squall.model.Listener;
import io.squall.model.Listener.Protocol;
import io.squall.model.ListenerId;
import io.squall.model.ResourceType;
import java.util.List;
import java.util.Optional;

/// What a listener is to be.
///
/// @param memberPort where the members listen; the service port, when absent
/// @param connectionLimit how many connections it takes at once
public record ListenerSpec(
        String name,
        Protocol protocol,
        int servicePort,
        Optional<Integer> memberPort,
        int connectionLimit,
        Optional<TlsChoice> tls,
        Balancing balancing,
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
                name,
                protocol,
                servicePort,
                memberPort,
                connectionLimit,
                tls.map(choice -> choice.open(tx)),
                balancing,
                members.stream().map(member -> member.open(tx)).toList(),
                List.of());
    }
}
