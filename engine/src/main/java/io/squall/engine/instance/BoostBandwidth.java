package io.squall.engine.instance;

import io.squall.engine.Billing;
import io.squall.engine.Command;
import io.squall.engine.Transaction;
import io.squall.model.Instance;
import io.squall.model.InstanceId;
import io.squall.model.Internet.Boost;
import io.squall.model.Internet.Charge;
import io.squall.model.Order;
import io.squall.model.Rejection.SpanOutside;
import io.squall.model.ResourceType;
import io.squall.model.Service;
import io.squall.model.Subscription;
import io.squall.model.Subscription.Charging;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Gives a prepaid instance more bandwidth for a while, which is paid for in advance too; those who pay for their
/// traffic pay nothing.
///
/// @param bandwidthMbps in Mbps, not less than now
/// @param from the beginning of a day, today's at the earliest
public record BoostBandwidth(InstanceId id, int bandwidthMbps, Instant from, Instant until)
        implements Command<Optional<Order>> {

    private static final Duration ONE_DAY = Duration.ofDays(1);

    @Override
    public Set<Service> needs() {
        return Set.of(Service.COMPUTE, Service.NETWORK);
    }

    @Override
    public Optional<Order> run(Transaction tx) {
        var instance = tx.instances().get(ResourceType.INSTANCE, id);
        ChangeBandwidth.requireInRange(
                bandwidthMbps,
                instance.internet().bandwidthMbps(),
                instance.internet().charge());
        var paid = Billing.require(tx, id, ResourceType.INSTANCE, Charging.PREPAID);
        requireWithin(tx, paid);
        var cost = cost(tx, instance);
        Billing.requireMoney(tx, cost);
        Billing.take(tx, cost);
        tx.instances()
                .put(instance.change()
                        .internet(instance.internet().with(new Boost(bandwidthMbps, from, until)))
                        .at(tx.now()));
        return instance.internet().charge() == Charge.TRAFFIC
                ? Optional.empty()
                : Optional.of(Billing.order(tx, ResourceType.INSTANCE, Order.Action.MODIFY, List.of(id.value()), cost));
    }

    private void requireWithin(Transaction tx, Subscription paid) {
        var isPast = !from.plus(ONE_DAY).isAfter(tx.now());
        if (isPast || !until.isAfter(from) || until.isAfter(paid.paidUntil())) {
            throw new SpanOutside(from, until, paid.paidUntil()).raise();
        }
    }

    /// What it costs, in cents.
    public long cost(Transaction tx, Instance instance) {
        var tariff = tx.settings().tariff();
        var more = tariff.month(instance.internet().with(bandwidthMbps)) - tariff.month(instance.internet());
        return Math.ceilDiv(more * Duration.between(from, until).toDays(), 30);
    }
}
