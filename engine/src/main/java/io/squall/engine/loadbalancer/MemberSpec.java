package io.squall.engine.loadbalancer;

import io.squall.engine.Transaction;
import io.squall.model.InstanceId;
import io.squall.model.Member;
import io.squall.model.MemberId;
import io.squall.model.ResourceType;
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

    boolean names(Member member) {
        return member.isSameAs(instance, port);
    }
}
