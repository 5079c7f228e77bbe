package io.squall.engine;

import io.squall.model.AccessKeyId;
import io.squall.model.Account;
import io.squall.model.AccountId;
import io.squall.model.Appkey;
import io.squall.model.AppkeyId;
import io.squall.model.AvailabilityZone;
import io.squall.model.Capacity;
import io.squall.model.Incident;
import io.squall.model.Incident.Change;
import io.squall.model.Quota;
import io.squall.model.Quotas;
import io.squall.model.Service;
import io.squall.model.Settings;
import io.squall.model.Settings.Clock;
import io.squall.model.Standing;
import io.squall.model.SubnetId;
import io.squall.model.ZoneId;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Puts back what was there before incidents, when they end. The world's settings, which every request reads, say when
/// the next one does.
public final class Incidents {

    private Incidents() {}

    static boolean isDue(Transaction tx) {
        return tx.settings()
                .incidentEnds()
                .filter(end -> !tx.now().isBefore(end))
                .isPresent();
    }

    /// Ends those whose time is over.
    static void settle(Transaction tx) {
        tx.all(Kinds.INCIDENTS).list().reversed().stream()
                .filter(incident ->
                        incident.ends().filter(end -> !tx.now().isBefore(end)).isPresent())
                .forEach(incident -> end(tx, incident));
    }

    /// Ends one, and puts back what it changed.
    public static void end(Transaction tx, Incident incident) {
        incident.changes().reversed().forEach(change -> undo(tx, change));
        tx.all(Kinds.INCIDENTS).remove(incident.id());
        note(tx);
    }

    /// Writes down when the next one ends.
    public static void note(Transaction tx) {
        var next = tx.all(Kinds.INCIDENTS).list().stream()
                .map(Incident::ends)
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
        settings(tx, settings -> settings.ending(next));
    }

    /// Other settings in the place of those that are there now, not of those with which the transaction began.
    private static void settings(Transaction tx, UnaryOperator<Settings> change) {
        var table = tx.all(Kinds.SETTINGS);
        table.put(change.apply(table.find(Settings.Key.WORLD).orElseThrow()));
    }

    private static void undo(Transaction tx, Change change) {
        switch (change.what()) {
            case STOCK -> {
                var before = change.before();
                zone(tx, change, zone -> zone.stocked(new Capacity(before.get(0), before.get(1), before.get(2))));
            }
            case ZONE -> zone(tx, change, zone -> zone.available(change.was()));
            case SERVICE -> settings(tx, settings -> settings.with(Service.valueOf(change.subject()), change.was()));
            case QUOTA -> account(tx, change, account -> account.with(quotas(account.quotas(), change)));
            case ACCESS_KEY ->
                tx.all(Kinds.ACCESS_KEYS)
                        .find(new AccessKeyId(change.subject()))
                        .ifPresent(key -> tx.all(Kinds.ACCESS_KEYS).put(key.enabled(change.was())));
            case APPKEY ->
                tx.all(Kinds.APPKEYS)
                        .find(new AppkeyId(change.subject()))
                        .ifPresent(key -> tx.all(Kinds.APPKEYS).put(new Appkey(key.id(), key.account(), change.was())));
            case BALANCE -> giveBack(tx.as(new AccountId(change.subject())), change);
            case STANDING -> account(tx, change, account -> account.with(blocked(account.standing(), change.was())));
            case MAINTENANCE ->
                settings(tx, settings -> settings.with(settings.api().maintaining(change.subject(), change.was())));
            case CLOCK -> settings(tx, settings -> settings.with(moved(settings.clock(), change)));
            case ADDRESSES -> giveBackAddresses(tx, change);
        }
    }

    private static void zone(Transaction tx, Change change, UnaryOperator<AvailabilityZone> restored) {
        tx.all(Kinds.ZONES)
                .find(new ZoneId(change.subject()))
                .ifPresent(zone -> tx.all(Kinds.ZONES).put(restored.apply(zone)));
    }

    private static void account(Transaction tx, Change change, UnaryOperator<Account> restored) {
        tx.all(Kinds.ACCOUNTS)
                .find(new AccountId(change.subject()))
                .ifPresent(account -> tx.all(Kinds.ACCOUNTS).put(restored.apply(account)));
    }

    private static Quotas quotas(Quotas present, Change change) {
        var limits = new EnumMap<Quota, Long>(Quota.class);
        limits.putAll(present.limits());
        var quota = Quota.valueOf(change.detail());
        if (change.before().isEmpty()) {
            limits.remove(quota);
        } else {
            limits.put(quota, change.before().getFirst());
        }
        return new Quotas(limits);
    }

    private static Standing blocked(Standing present, boolean blocked) {
        return new Standing(blocked, present.verified(), present.bandwidthPackage(), present.guarded());
    }

    /// What was spent and earned meanwhile counts.
    private static void giveBack(Transaction tx, Change change) {
        var wallet = Billing.wallet(tx);
        tx.own(Kinds.WALLETS)
                .put(
                        change.before().isEmpty()
                                ? wallet.with(Optional.empty())
                                : wallet.minus(-change.before().getFirst()));
    }

    private static Clock moved(Clock clock, Change change) {
        var back = Duration.ofSeconds(change.before().getFirst());
        return clock.moved(back);
    }

    private static void giveBackAddresses(Transaction tx, Change change) {
        var subnet = tx.addresses().find(new SubnetId(change.subject()));
        subnet.ifPresent(present -> tx.addresses()
                .put(present.with(present.free().plus(change.withheld().orElseThrow()))));
    }
}
