package io.squall.engine.loadbalancer;

import io.squall.engine.Transaction;
import io.squall.model.InstanceId;
import io.squall.model.LoadBalancerId;
import io.squall.model.Member;
import io.squall.model.MemberId;
import io.squall.model.Rejection.NotBehind;
import io.squall.model.ResourceType;
import java.util.List;
import java.util.Optional;

/// What a member is to be.
///
/// @param port where it listens; where its listener says, when absent
/// @param weight its share of the connections
public record MemberSpec(InstanceId instance, Optional<Integer> port, int weight) {

    Member open(Transaction tx) {
        return new Member(new MemberId(tx.newId(ResourceType.MEMBER)), instance, weight, port, tx.now());
    }

    boolean isSameAs(MemberSpec other) {
        return instance.equals(other.instance) && port.equals(other.port);
    }

    /// Those of `present` that are meant: on every port, when there is none.
    List<Member> in(LoadBalancerId balancer, List<Member> present) {
        var meant = present.stream()
                .filter(member -> member.instance().equals(instance)
                        && port.filter(one -> !member.port().equals(port)).isEmpty())
                .toList();
        if (meant.isEmpty()) {
            throw new NotBehind(instance, balancer).raise();
        }
        return meant;
    }

    boolean names(Member member) {
        return member.isSameAs(instance, port);
    }
}
