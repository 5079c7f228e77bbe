package io.squall.engine;

import io.squall.model.FloatingIpId;
import io.squall.model.Id;
import io.squall.model.Order;
import io.squall.model.OrderId;
import io.squall.model.RegionId;
import io.squall.model.Rejection.BalanceTooLow;
import io.squall.model.Rejection.IdentityNotVerified;
import io.squall.model.Rejection.NoSuch;
import io.squall.model.Rejection.WrongCharging;
import io.squall.model.ResourceType;
import io.squall.model.Subscription;
import io.squall.model.Subscription.Charging;
import io.squall.model.Subscription.Renewal;
import io.squall.model.UserId;
import io.squall.model.Wallet;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// Takes money for what accounts buy and use.
public final class Billing {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration MONTH = Duration.ofDays(30);

    private Billing() {}

    /// Refuses those who may not buy: the account's identity is not verified, or it has too little money.
    public static void requirePurchase(Transaction tx, long cents) {
        requireVerified(tx);
        requireMoney(tx, cents);
    }

    public static void requireVerified(Transaction tx) {
        if (!tx.account().standing().verified()) {
            throw new IdentityNotVerified(tx.caller().account()).raise();
        }
    }

    /// Refuses, if the account has less than `cents`.
    public static void requireMoney(Transaction tx, long cents) {
        var wallet = wallet(tx);
        if (!wallet.covers(cents)) {
            throw new BalanceTooLow(cents, wallet.balanceCents().orElseThrow()).raise();
        }
    }

    public static Wallet wallet(Transaction tx) {
        var account = tx.caller().account();
        return tx.own(Kinds.WALLETS).find(account).orElseGet(() -> new Wallet(account, Optional.empty()));
    }

    /// Takes money, whether there is enough or not.
    public static void take(Transaction tx, long cents) {
        if (cents != 0) {
            tx.own(Kinds.WALLETS).put(wallet(tx).minus(cents));
        }
    }

    /// Lets the account pay for a resource from now on, and takes the first payment.
    ///
    /// @param periods how many months in advance; one hour where that is paid for
    public static Subscription begin(
            Transaction tx, Id resource, ResourceType type, Charging charging, long priceCents, int periods) {
        take(tx, priceCents * periods);
        var until = charging == Charging.HOURLY ? tx.now().plus(HOUR) : months(tx.now(), periods);
        return tx.own(Kinds.SUBSCRIPTIONS)
                .put(new Subscription(
                        Subscription.Key.of(resource),
                        tx.caller().account(),
                        type,
                        charging,
                        priceCents,
                        tx.now(),
                        until,
                        Renewal.BY_HAND));
    }

    /// A moment some calendar months later.
    public static Instant months(Instant from, int months) {
        return from.atOffset(ZoneOffset.UTC).plusMonths(months).toInstant();
    }

    public static Optional<Subscription> find(Transaction tx, Id resource) {
        return tx.own(Kinds.SUBSCRIPTIONS).find(Subscription.Key.of(resource));
    }

    /// What pays for the resource, which must be paid for as `charging` says.
    public static Subscription require(Transaction tx, Id resource, ResourceType type, Charging charging) {
        var subscription = find(tx, resource).orElseThrow(() -> new NoSuch(type, resource.value()).raise());
        if (subscription.charging() != charging) {
            throw new WrongCharging(type, resource.value(), subscription.charging()).raise();
        }
        return subscription;
    }

    /// What it costs to pay more for a resource from now on: the difference for the time that is paid for already; by
    /// the hour, what the next hour costs.
    public static long difference(Transaction tx, Subscription paid, long priceCents) {
        return switch (paid.charging()) {
            case HOURLY -> priceCents;
            case PREPAID -> {
                var left = Duration.between(tx.now(), paid.paidUntil()).toSeconds();
                yield Math.ceilDiv((priceCents - paid.priceCents()) * Math.max(left, 0), MONTH.toSeconds());
            }
        };
    }

    /// Ends the payments for what is gone.
    public static void end(Transaction tx, Id resource) {
        find(tx, resource).ifPresent(paid -> tx.own(Kinds.SUBSCRIPTIONS).remove(paid.id()));
    }

    /// Writes down what was ordered.
    public static Order order(
            Transaction tx, ResourceType type, Order.Action action, List<String> resources, long priceCents) {
        return keep(
                tx,
                new Order(
                        new OrderId(tx.newId(ResourceType.ORDER)),
                        tx.caller().account(),
                        tx.caller().user(),
                        tx.caller().region(),
                        type,
                        action,
                        resources,
                        priceCents,
                        tx.now(),
                        Order.State.DELIVERED));
    }

    private static Order keep(Transaction tx, Order order) {
        tx.own(Kinds.ORDERS).put(order);
        Forgetting.orders(tx, order);
        return order;
    }

    /// Takes what has come due since the last payment. A prepaid resource is renewed if there is money for it.
    static void collect(Transaction tx, Subscription stale) {
        var subscription = tx.own(Kinds.SUBSCRIPTIONS).find(stale.id());
        subscription.filter(paid -> paid.dueAt().equals(stale.dueAt())).ifPresent(paid -> {
            switch (paid.charging()) {
                case HOURLY -> collectHours(tx, paid);
                case PREPAID -> renew(tx, paid);
            }
        });
    }

    private static void collectHours(Transaction tx, Subscription paid) {
        var hours = Duration.between(paid.paidUntil(), tx.now()).dividedBy(HOUR) + 1;
        take(tx, hours * paid.priceCents());
        tx.own(Kinds.SUBSCRIPTIONS).put(paid.paidUntil(paid.paidUntil().plus(HOUR.multipliedBy(hours))));
        if (paid.type() == ResourceType.FLOATING_IP) {
            IdleAddresses.collected(tx, new FloatingIpId(paid.id().value()));
        }
    }

    /// Without the money for it, an order remains that can be paid later.
    private static void renew(Transaction tx, Subscription paid) {
        if (wallet(tx).covers(paid.priceCents())) {
            take(tx, paid.priceCents());
            renewed(tx, paid);
            keep(tx, renewal(tx, paid, Order.State.DELIVERED));
        } else {
            tx.own(Kinds.SUBSCRIPTIONS).put(paid.with(Renewal.BY_HAND));
            keep(tx, renewal(tx, paid, Order.State.UNPAID));
        }
    }

    /// Puts the end of what is paid for off by a month.
    public static Subscription renewed(Transaction tx, Subscription paid) {
        return tx.own(Kinds.SUBSCRIPTIONS).put(paid.paidUntil(months(paid.paidUntil(), 1)));
    }

    /// The order of a renewal that nobody asked for: by whom and where the resource was ordered.
    private static Order renewal(Transaction tx, Subscription paid, Order.State state) {
        var resource = paid.id().value();
        var first = tx.own(Kinds.ORDERS).list().stream()
                .filter(order -> order.resources().contains(resource))
                .findFirst();
        return new Order(
                new OrderId(Integer.toString(tx.identifiers().number())),
                paid.account(),
                first.map(Order::user).orElseGet(() -> new UserId(paid.account().value())),
                first.map(Order::region).orElse(RegionId.EVERYWHERE),
                paid.type(),
                Order.Action.RENEW,
                List.of(resource),
                paid.priceCents(),
                paid.paidUntil(),
                state);
    }
}
