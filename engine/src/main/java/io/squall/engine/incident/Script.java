package io.squall.engine.incident;

import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.engine.world.ChangeAccount;
import io.squall.engine.world.ChangeQuotas;
import io.squall.engine.world.ChangeSettings;
import io.squall.engine.world.ChangeZone;
import io.squall.engine.world.ListAccounts;
import io.squall.engine.world.SwitchAccessKey;
import io.squall.engine.world.SwitchAppkey;
import io.squall.model.AddressPool;
import io.squall.model.AvailabilityZone;
import io.squall.model.Capacity;
import io.squall.model.Incident.Change;
import io.squall.model.Incident.Kind;
import io.squall.model.Incident.What;
import io.squall.model.Network;
import io.squall.model.Quota;
import io.squall.model.Service;
import io.squall.model.Standing;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What incidents do to the world: what the operator could do by hand. Each deed tells how it was before.
///
/// @param target the zone or the account that it is done to; empty for all
record Script(Transaction tx, String target) {

    private static final String EVERYTHING = "*";
    private static final Duration SKEW = Duration.ofMinutes(10);

    List<Change> play(Kind kind) {
        return switch (kind) {
            case ZONE_SOLD_OUT -> zones(this::sellOut);
            case ZONE_CLOSED -> zones(this::close);
            case IDENTITY_DOWN -> down(Service.IDENTITY);
            case COMPUTE_DOWN -> down(Service.COMPUTE);
            case NETWORK_DOWN -> down(Service.NETWORK);
            case STORAGE_DOWN -> down(Service.BLOCK_STORAGE);
            case DATABASE_FAILING -> down(Service.DATABASE);
            case QUOTA_CUT -> accounts(this::cutQuotas);
            case KEY_REVOKED -> accounts(this::revokeKeys);
            case BALANCE_SPENT -> accounts(this::spend);
            case ACCOUNT_BLOCKED -> accounts(this::block);
            case MAINTENANCE -> maintain();
            case CLOCK_SKEW -> skew();
            case ADDRESS_POOL_EMPTY -> withholdAddresses();
        };
    }

    private List<Change> zones(Function<AvailabilityZone, Change> deed) {
        return tx.all(Kinds.ZONES).list().stream()
                .filter(zone -> target.isEmpty() || zone.id().value().equals(target))
                .map(deed)
                .toList();
    }

    private Change sellOut(AvailabilityZone zone) {
        new ChangeZone(zone.id(), Optional.empty(), Optional.of(Capacity.NONE)).run(tx);
        var stock = zone.stock();
        return new Change(What.STOCK, zone.id().value(), "", List.of(stock.vcpus(), stock.ramMb(), stock.volumeGb()));
    }

    private Change close(AvailabilityZone zone) {
        new ChangeZone(zone.id(), Optional.of(false), Optional.empty()).run(tx);
        return new Change(What.ZONE, zone.id().value(), "", yes(zone.available()));
    }

    private List<Change> down(Service service) {
        var worked = !tx.settings().down().contains(service);
        ChangeSettings.switching(service, false).run(tx);
        return List.of(new Change(What.SERVICE, service.name(), "", yes(worked)));
    }

    private List<Change> accounts(Function<ListAccounts.Listed, Stream<Change>> deed) {
        return new ListAccounts()
                .run(tx).stream()
                        .filter(listed -> target.isEmpty()
                                || listed.account().id().value().equals(target))
                        .flatMap(deed)
                        .toList();
    }

    private Stream<Change> cutQuotas(ListAccounts.Listed listed) {
        var account = listed.account();
        new ChangeQuotas(
                        account.id(),
                        Arrays.stream(Quota.values()).collect(Collectors.toMap(Function.identity(), quota -> 0L)))
                .run(tx);
        return Arrays.stream(Quota.values())
                .map(quota -> new Change(
                        What.QUOTA,
                        account.id().value(),
                        quota.name(),
                        Optional.ofNullable(account.quotas().limits().get(quota))
                                .map(List::of)
                                .orElse(List.of())));
    }

    private Stream<Change> revokeKeys(ListAccounts.Listed listed) {
        var keys = tx.as(listed.account().id()).own(Kinds.ACCESS_KEYS).list().stream()
                .map(key -> {
                    new SwitchAccessKey(key.id(), false).run(tx);
                    return new Change(What.ACCESS_KEY, key.id().value(), "", yes(key.enabled()));
                })
                .toList();
        var appkeys = tx.as(listed.account().id()).own(Kinds.APPKEYS).list().stream()
                .map(key -> {
                    new SwitchAppkey(key.id(), false).run(tx);
                    return new Change(What.APPKEY, key.id().value(), "", yes(key.enabled()));
                })
                .toList();
        return Stream.concat(keys.stream(), appkeys.stream());
    }

    private Stream<Change> spend(ListAccounts.Listed listed) {
        var balance = listed.wallet().balanceCents();
        if (balance.filter(cents -> cents <= 0).isPresent()) {
            return Stream.empty();
        }
        var id = listed.account().id();
        new ChangeAccount(id, standing -> standing, wallet -> wallet.with(Optional.of(0L))).run(tx);
        return Stream.of(
                new Change(What.BALANCE, id.value(), "", balance.map(List::of).orElse(List.of())));
    }

    private Stream<Change> block(ListAccounts.Listed listed) {
        var id = listed.account().id();
        new ChangeAccount(id, Script::blocked, wallet -> wallet).run(tx);
        return Stream.of(new Change(
                What.STANDING, id.value(), "", yes(listed.account().standing().blocked())));
    }

    private static Standing blocked(Standing standing) {
        return new Standing(true, standing.verified(), standing.bandwidthPackage(), standing.guarded());
    }

    private List<Change> maintain() {
        var closed = tx.settings().api().maintenance().contains(EVERYTHING);
        ChangeSettings.rules(rules -> rules.maintaining(EVERYTHING, true)).run(tx);
        return List.of(new Change(What.MAINTENANCE, EVERYTHING, "", yes(closed)));
    }

    private List<Change> skew() {
        ChangeSettings.movingClock(SKEW.negated()).run(tx);
        return List.of(new Change(What.CLOCK, "", "", List.of(SKEW.toSeconds())));
    }

    private List<Change> withholdAddresses() {
        var external = tx.all(Kinds.NETWORKS).list().stream()
                .filter(Network::external)
                .map(Network::id)
                .toList();
        return tx.subnets().list().stream()
                .filter(subnet -> external.contains(subnet.network()))
                .flatMap(subnet -> tx.addresses().find(subnet.id()).stream())
                .map(addresses -> {
                    tx.addresses().put(addresses.with(new AddressPool(List.of())));
                    return new Change(
                            What.ADDRESSES, addresses.subnet().value(), "", List.of(), Optional.of(addresses.free()));
                })
                .toList();
    }

    private static List<Long> yes(boolean was) {
        return List.of(was ? 1L : 0L);
    }
}
