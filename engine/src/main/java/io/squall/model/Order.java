package io.squall.model;

import java.time.Instant;
import java.util.List;

/// Something that an account bought, renewed or had changed.
///
/// @param user who ordered it
/// @param resources what was delivered, by identifier
public record Order(
        OrderId id,
        AccountId account,
        UserId user,
        RegionId region,
        ResourceType type,
        Action action,
        List<String> resources,
        long priceCents,
        Instant createdAt,
        State state)
        implements Owned {

    public enum Action {
        CREATE,
        RENEW,
        MODIFY
    }

    public enum State {
        /// Waits for money; what it is about was not delivered.
        UNPAID,
        DELIVERED,
        FAILED,
        CANCELLED
    }

    public Order {
        resources = List.copyOf(resources);
    }

    public boolean isUnpaid() {
        return state == State.UNPAID;
    }

    public Order in(State state) {
        return new Order(id, account, user, region, type, action, resources, priceCents, createdAt, state);
    }
}
