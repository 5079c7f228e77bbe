package io.squall.model;

import java.time.Instant;
import java.util.Optional;

/// An instance behind a load balancer.
///
/// @param weight its share of the connections
/// @param port where it listens; where its listener says, when absent
public record Member(MemberId id, InstanceId instance, int weight, Optional<Integer> port, Instant addedAt) {

    public Member weighing(int weight) {
        return new Member(id, instance, weight, port, addedAt);
    }

    public Member at(int port) {
        return new Member(id, instance, weight, Optional.of(port), addedAt);
    }

    /// Whether connections would get to the same place.
    public boolean isSameAs(InstanceId instance, Optional<Integer> port) {
        return this.instance.equals(instance) && this.port.equals(port);
    }
}
