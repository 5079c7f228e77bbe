package io.squall.engine.loadbalancer;

import io.squall.engine.Transaction;
import io.squall.model.InstanceId;
import io.squall.model.LoadBalancer.Member;
import io.squall.model.MemberId;
import io.squall.model.ResourceType;

/// What a member is to be.
///
/// @param weight its share of the connections
public record MemberSpec(InstanceId instance, int weight) {

    Member open(Transaction tx) {
        return new Member(new MemberId(tx.newId(ResourceType.MEMBER)), instance, weight);
    }
}
