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
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Gives a prepaid instance more bandwidth for a while, which is paid for in advance too; those who pay for their
/// traffic pay nothing.
///
/// @param boost from the beginning of a day, today's at the earliest, and with no less bandwidth than now
public record BoostBandwidth(InstanceId id, Boost boost) implements Command<Optional<Order>> {

    private static final Duration ONE_DAY = Duration.ofDays(1);
    private static final long DAYS_PER_MONTH = 30;

    @Override
    public Set<Service> needs() {
        return Set.of(Service.COMPUTE, Service.NETWORK);
    }

    @Override
    public Optional<Order> run(Transaction tx) {
        var instance = tx.instances().get(ResourceType.INSTANCE, id);
        var paid = Billing.require(tx, id, ResourceType.INSTANCE, Charging.PREPAID);
        check(tx, instance, paid, boost);
        var cost = cost(tx, instance, boost);
        Billing.requireMoney(tx, cost);
        Billing.take(tx, cost);
        tx.instances()
                .put(instance.change().internet(instance.internet().with(boost)).at(tx.now()));
        return instance.internet().charge() == Charge.TRAFFIC
                ? Optional.empty()
                : Optional.of(Billing.order(tx, ResourceType.INSTANCE, Order.Action.MODIFY, List.of(id.value()), cost));
    }

    /// Refuses less bandwidth than now, more than there is to have, and a time that is not paid for.
    static void check(Transaction tx, Instance instance, Subscription paid, Boost boost) {
        var internet = instance.internet();
        ChangeBandwidth.requireInRange(boost.bandwidthMbps(), internet.bandwidthMbps(), internet.charge());
        var isPast = !boost.from().plus(ONE_DAY).isAfter(tx.now());
        if (isPast || !boost.until().isAfter(boost.from()) || boost.until().isAfter(paid.paidUntil())) {
            throw new SpanOutside(boost.from(), boost.until(), paid.paidUntil()).raise();
        }
    }

    /// What it costs, in cents.
    static long cost(Transaction tx, Instance instance, Boost boost) {
        var tariff = tx.settings().tariff();
        var more = tariff.month(instance.internet().with(boost.bandwidthMbps())) - tariff.month(instance.internet());
        var days = Duration.between(boost.from(), boost.until()).toDays();
        return Math.ceilDiv(more * days, DAYS_PER_MONTH);
    }
}
